import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topLevelFields } from '../../src/core';
import { root } from '../support/fixtures';

interface Rule {
  readonly match?: string;
  readonly include?: string;
  readonly patterns?: readonly Rule[];
}

const folder = join(root, 'syntaxes');
const grammar = (name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Rule & {
    readonly repository: Readonly<Record<string, Rule>>;
  };
const main = grammar('cloudtrail.tmLanguage.json');

/** What a rule of the repository finds first. The patterns keep to what Oniguruma and JavaScript share. */
function found(rule: string, text: string): string | undefined {
  return text.match(new RegExp(main.repository[rule]!.match!))?.[0];
}

describe('the grammar', () => {
  it('knows every top-level field without its quotation marks', () => {
    const missing = [...topLevelFields()].filter((name) => found('knownName', `{ ${name}: 1 }`) !== name);
    assert.deepEqual(missing, []);
  });

  it('knows names in JSON, in Ruby, without quotes and with half of them', () => {
    assert.equal(found('knownName', '{ "eventTime":"x" }'), '"eventTime"');
    assert.equal(found('knownName', '{ "eventTime"=>"x" }'), '"eventTime"');
    assert.equal(found('knownName', '{ eventTime : 1 }'), 'eventTime');
    assert.equal(found('knownName', '{ eventTime": 1 }'), 'eventTime"');
    assert.equal(found('knownName', '{ “eventTime”: 1 }'), '“eventTime”');
    assert.equal(found('property', '{ "any \\" name":"x" }'), '"any \\" name"');
  });

  it('takes no value and no part of a name for a name', () => {
    assert.equal(found('knownName', '"x": "eventTime"'), undefined);
    assert.equal(found('knownName', '"myeventTime": 1'), undefined);
    assert.equal(found('knownName', '"arn:aws:iam::123456789012:root"'), undefined);
  });

  it('makes failures and calls stand out, in whatever notation, and nothing else', () => {
    assert.equal(found('failure', '"errorCode" : "AccessDenied",'), '"errorCode" : "AccessDenied"');
    assert.equal(found('failure', '“errorCode” => “AccessDenied”'), '“errorCode” => “AccessDenied”');
    assert.equal(found('failure', '{"ConsoleLogin":"Failure"}'), '"ConsoleLogin":"Failure"');
    assert.equal(found('failure', '{"ConsoleLogin":"Success"}'), undefined);
    assert.equal(found('failure', '"errorCode": null, "x": "AccessDenied"'), undefined);
    assert.equal(found('failure', '"errorMessage": "no"'), undefined);
    assert.equal(found('call', '"eventName": "GetObject"'), '"eventName": "GetObject"');
  });

  it('gives names the scope for which themes have a colour in JSON, and all else a scope of JSON', () => {
    for (const rule of ['knownName', 'property', 'failure', 'call']) {
      assert.match(JSON.stringify(main.repository[rule]), /"string\.json support\.type\.property-name\.json\./);
    }
    const own = /^(?:comment|invalid\.failure|entity\.name\.function\.event|punctuation\.definition\.stray)\b/;
    const names = [...JSON.stringify(main.repository).matchAll(/"name":"([^"]+)"/g)].flatMap(([, name]) =>
      name!.split(' '),
    );
    assert.ok(names.length > 20);
    assert.deepEqual(
      names.filter((name) => !own.test(name) && !/\.json(?:\.cloudtrail)?$/.test(name)),
      [],
    );
  });

  it('takes dots for a placeholder up to the next piece of JSON', () => {
    assert.equal(found('placeholder', '}, ..additional entries ] }'), '..additional entries ');
    assert.equal(found('placeholder', '[ … ]'), '… ');
    assert.equal(found('placeholder', '50.0'), undefined);
  });

  it('includes only what there is', () => {
    const names = ['cloudtrail', 'markdown-fence', 'markdown-plain-fence'];
    for (const name of names) {
      const text = readFileSync(join(folder, `${name}.tmLanguage.json`), 'utf8');
      for (const [, scope, rule] of text.matchAll(/"include": "(source\.cloudtrail)?#(\w+)"/g)) {
        const home = scope ? main : grammar(`${name}.tmLanguage.json`);
        assert.ok(home.repository[rule!], `${name}: ${rule}`);
      }
    }
  });
});
