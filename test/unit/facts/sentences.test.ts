import assert from 'node:assert/strict';
import { allWordings, targetPaths } from '../../../src/core/facts/facts';

describe('wordings of actions', () => {
  it('name no kind of target that is not looked for', () => {
    const strangers = allWordings().flatMap(([source, name, { what }]) => {
      const kinds = new Set(targetPaths(source, name).map(({ kind }) => kind));
      const named = Array.from(what.matchAll(/\{([^}]+)\}/g), ([, kind]) => kind ?? '');
      // What `resources` names has the kind that its ARN tells.
      return named
        .filter((kind) => !kinds.has(kind) && !['DynamoDB table', 'KMS key'].includes(kind))
        .map((kind) => `${source} ${name} ${kind}`);
    });
    assert.deepEqual(strangers, []);
  });
  it('have brackets and braces in pairs, and verbs that read well', () => {
    for (const [, name, { verb, past, what }] of allWordings()) {
      assert.doesNotMatch(what.replace(/\[[^[\]]*\]/g, '').replace(/\{[^{}]+\}/g, ''), /[[\]{}]/, name);
      assert.match(`${verb} ${past}`, /^[a-z]+([ -][a-z]+)* [a-z]+([ -][a-z]+)*$/, name);
    }
  });
});
