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
  it('makes every top-level field stand out', () => {
    const rules = ['recordField', 'errorField', 'plainField', 'identityField'];
    const missing = [...topLevelFields()].filter((name) => !rules.some((rule) => found(rule, `"${name}": 1`)));
    assert.deepEqual(missing, []);
  });

  it('knows names in JSON, in Ruby, without quotes and with half of them', () => {
    assert.equal(found('recordField', '{ "eventName":"x" }'), '"eventName"');
    assert.equal(found('recordField', '{ "eventName"=>"x" }'), '"eventName"');
    assert.equal(found('recordField', '{ eventName : 1 }'), 'eventName');
    assert.equal(found('recordField', '{ eventName": 1 }'), 'eventName"');
    assert.equal(found('recordField', '{ “eventName”: 1 }'), '“eventName”');
  });

  it('takes no value and no part of a name for a name', () => {
    assert.equal(found('recordField', '"x": "eventName"'), undefined);
    assert.equal(found('recordField', '"myeventName": 1'), undefined);
    assert.equal(found('identityField', '"arn:aws:iam::123456789012:root"'), undefined);
  });

  it('takes dots for a placeholder up to the next piece of JSON', () => {
    assert.equal(found('placeholder', '}, ..additional entries ] }'), '..additional entries ');
    assert.equal(found('placeholder', '[ … ]'), '… ');
    assert.equal(found('placeholder', '50.0'), undefined);
  });

  it('includes only what there is', () => {
    const names = ['cloudtrail', 'markdown-fence', 'markdown-fields', 'markdown-plain-fence'];
    for (const name of names) {
      const text = readFileSync(join(folder, `${name}.tmLanguage.json`), 'utf8');
      for (const [, scope, rule] of text.matchAll(/"include": "(source\.cloudtrail)?#(\w+)"/g)) {
        const home = scope ? main : grammar(`${name}.tmLanguage.json`);
        assert.ok(home.repository[rule!], `${name}: ${rule}`);
      }
    }
  });
});
