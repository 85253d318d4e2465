import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';
import { mended } from '../../support/damage/shown';

const record = buildRecord();

describe('lines cut by a pager', () => {
  const cut = (text: string, length: number) => `${text.slice(0, length)}>`;

  it('break off before its mark, at whatever length', () => {
    for (let length = 40; length < 700; length += 29) {
      const line = cut(record, length);
      for (const text of [`| a | ${line}\n`, `${line}\n${line}\n`]) {
        const log = read(text);
        assert.ok(![...log.records].some(({ tree }) => JSON.stringify([...texts(tree)]).includes('>')), text);
      }
      const mendedLines = mended(read(`${line}\n${line}\n`))
        .trimEnd()
        .split('\n');
      assert.doesNotThrow(() => mendedLines.map((one) => JSON.parse(one)), line);
    }
  });
});

function* texts(node: { readonly value?: unknown; readonly children?: readonly unknown[] }): Generator<unknown> {
  yield node.value;
  for (const child of node.children ?? []) {
    yield* texts(child as typeof node);
  }
}
