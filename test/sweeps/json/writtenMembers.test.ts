import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writtenMembers } from '../../../src/core/json/writtenMembers';

/** The members as they are written in an object that stands alone. */
function written(json: string): Readonly<Record<string, string>> {
  return Object.fromEntries(writtenMembers(json, 0, json.length));
}

describe('the members of an object as they are written', () => {
  it('may hold more than any other way of stepping over them takes', () => {
    const wide = JSON.stringify(Array.from({ length: 300_000 }, (_, at) => ({ at, text: '{' })));
    assert.equal(written(`{"a":${wide},"b":2}`).a?.length, wide.length);
  });

  it('say what JSON.parse says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(undefined, 1, '\t'), (data, indent) => {
        const json = JSON.stringify(data, undefined, indent);
        const found = [...writtenMembers(json, 0, json.length)].map(([name, value]) => [name, JSON.parse(value)]);
        assert.deepEqual(Object.fromEntries(found), JSON.parse(json));
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});
