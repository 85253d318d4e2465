import assert from 'node:assert/strict';
import { parseTree } from 'jsonc-parser';
import { read } from '../../../src/core';
import type { JsonNode } from '../../../src/core/json/node';
import { buildRecord } from '../../support/buildRecord';

/** What a node says of its value and its place. */
function plain({ type, offset, length, value, children }: JsonNode): unknown {
  return { type, offset, length, value, children: children?.map(plain) };
}

const odd = { a: null, b: [true, false, [], {}, [null, -1.5e3]], c: { '': '', 'é"\\\n': '日' } };
const record = buildRecord({ requestParameters: odd });

describe('the tree of an event', () => {
  for (const [layout, text] of Object.entries({
    'on one line': record,
    indented: JSON.stringify(JSON.parse(record), undefined, '\t').replaceAll('\n', '\r\n'),
  })) {
    it(`is the one that jsonc-parser makes, where the event is sound: ${layout}`, () => {
      const log = read(text);
      const expected = parseTree(text);
      assert.ok(expected);
      assert.deepEqual(plain(log.records.at(0)!.tree), plain(expected));
    });
  }

  it('has its places in the document where a sign of it is missing', () => {
    const damaged = read(record.replace('","awsRegion', '"awsRegion'));
    const tree = damaged.records.at(0)!.tree;
    const names = (tree.children ?? []).map(({ children }) => {
      const { offset = 0, length = 0 } = children?.[0] ?? {};
      return damaged.text.slice(offset, offset + length);
    });
    assert.deepEqual(
      names,
      Object.keys(JSON.parse(record) as object).map((name) => JSON.stringify(name)),
    );
  });
});
