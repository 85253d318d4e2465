import assert from 'node:assert/strict';
import { writtenMembers } from '../../../src/core/json/writtenMembers';

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
    const members = writtenMembers('{"a":1,"b":2,"a":3}', 0, 19);
    assert.deepEqual(
      [...members],
      [
        ['a', '3'],
        ['b', '2'],
      ],
    );
    assert.deepEqual([members.get('a'), members.get('b'), members.get('c')], ['3', '2', undefined]);
  });

  it('are told apart by the whole name', () => {
    const members = writtenMembers('{"eventName":1,"event":2,"":3}', 0, 30);
    assert.deepEqual([members.get('event'), members.get('eventNam'), members.get('')], ['2', undefined, '3']);
  });

  it('are found whatever the case of their names, each once', () => {
    for (const odd of ['', ',"\\u00c4":4', ',"ä":4,"\\u0041B":5']) {
      const json = `{"aB":1,"x":2,"Ab":3,"aB":6,"K":7${odd}}`;
      const members = writtenMembers(json, 0, json.length);
      const expected = ['aB', 'Ab', ...(odd.includes('B') ? ['AB'] : [])];
      assert.deepEqual([members.alike('ab'), members.alike('c'), members.alike('k')], [expected, [], ['K']], odd);
      assert.deepEqual(members.alike('ä').length, odd === '' ? 0 : 1);
    }
  });

  it('may hold brackets of any depth, and brackets in texts', () => {
    for (const depth of [1, 7, 8, 9, 10, 150]) {
      const deep = `${`[{${JSON.stringify('}\\')}:`.repeat(depth)}${JSON.stringify(']\\"{')}${'},{}]'.repeat(depth)}`;
      assert.doesNotThrow(() => JSON.parse(deep));
      assert.deepEqual(written(`{"a":${deep},"b":2}`), { a: deep, b: '2' }, `${depth}`);
    }
  });

  it('end with the object, whatever stands behind it', () => {
    for (const behind of ['"x":1}', ',"x":1', '}', ' ', '"']) {
      const text = `[{"a":1}${behind}`;
      assert.deepEqual([...writtenMembers(text, 1, 8)], [['a', '1']], behind);
    }
  });
});
