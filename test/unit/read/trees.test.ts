import assert from 'node:assert/strict';
import { buildCleanTree, buildDeepTree } from '../../../src/core/json/buildTree';
import { MAX_DEPTH } from '../../../src/core/json/cleanScan';
import { elements, type JsonNode, members, valueAt } from '../../../src/core/json/node';
import { dataOf } from '../../../src/core/json/plain';

describe('the tree of a sound value', () => {
  const value = '{"a": [1, -2.5e3, "\\u00e9\\"x"], "b" :{"a":null}, "b": true, "__proto__": {"c": []}}';
  const text = `ab ${value} cd`;
  const tree = buildCleanTree(text, 3, 3 + value.length);

  it('stands where the value stands', () => {
    const written = ({ offset, length }: JsonNode) => text.slice(offset, offset + length);
    assert.equal(written(tree), value);
    assert.deepEqual(
      members(tree).map(({ key, value: held }) => [written(key), held && written(held)]),
      [
        ['"a"', '[1, -2.5e3, "\\u00e9\\"x"]'],
        ['"b"', '{"a":null}'],
        ['"b"', 'true'],
        ['"__proto__"', '{"c": []}'],
      ],
    );
    assert.deepEqual(
      tree.children?.map(({ colonOffset = 0 }) => text.charAt(colonOffset)),
      [':', ':', ':', ':'],
    );
    assert.deepEqual(elements(valueAt(tree, 'a')).map(written), ['1', '-2.5e3', '"\\u00e9\\"x"']);
  });

  it('says what JSON.parse says, whatever its names are', () => {
    assert.equal(JSON.stringify(dataOf(tree)), JSON.stringify(JSON.parse(value)));
    assert.equal(Object.getPrototypeOf(dataOf(tree)), null);
  });

  it('goes no deeper than a record, and ends where the value ends', () => {
    const deep = `${'[{"a]":'.repeat(5000)}"}"${'}]'.repeat(5000)}`;
    let node: JsonNode | undefined = buildDeepTree(`  ${deep}`, 2, 2 + deep.length);
    assert.deepEqual([node.offset, node.length], [2, deep.length]);
    let depth = 0;
    while (node) {
      depth++;
      node = node.type === 'array' ? elements(node)[0] : members(node)[0]?.value;
    }
    assert.equal(depth, MAX_DEPTH + 1);
  });
});
