import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writtenMembers } from '../../../src/core/json/memberScan';

/** The members as they are written in an object that stands alone. */
function written(json: string): Readonly<Record<string, string>> {
  return Object.fromEntries(writtenMembers(json, 0, json.length));
}

describe('the members of an object as they are written', () => {
  it('are found without white space, and with any', () => {
    assert.deepEqual(written('{}'), {});
    assert.deepEqual(written(' {}'.trim()), {});
    assert.deepEqual(written('{"a":1,"b":{"c":[1,"}"]},"d":"x"}'), { a: '1', b: '{"c":[1,"}"]}', d: '"x"' });
    assert.deepEqual(written('{\n "a"\t: -1.5e3 ,\r\n "b" : [ ] ,"c":null\n}'), { a: '-1.5e3', b: '[ ]', c: 'null' });
  });

  it('have their names without escapes, and their values with them', () => {
    assert.deepEqual(written(String.raw`{"a\u0062\"":"\\","c":"\""}`), {
      'ab"': String.raw`"\\"`,
      c: String.raw`"\""`,
    });
  });

  it('count last where a name stands twice', () => {
    assert.deepEqual(written('{"a":1,"b":2,"a":3}'), { a: '3', b: '2' });
  });

  it('end with the object, whatever stands behind it', () => {
    for (const behind of ['"x":1}', ',"x":1', '}', ' ', '"']) {
      const text = `[{"a":1}${behind}`;
      assert.deepEqual([...writtenMembers(text, 1, 8)], [['a', '1']], behind);
    }
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
