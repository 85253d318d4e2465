import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';
import { mended } from '../../support/damage/shown';

const record = buildRecord();

/** What of a text is not understood. */
function left(text: string): string[] {
  return read(text).unexplained.map(({ start, end }) => text.slice(start, end));
}

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

describe('what a value leaves behind on its line that was closed too early', () => {
  it('is not understood, with the brackets that were its own', () => {
    const [python, script] = [
      `{'Records':[{'eventVersion':'1.05',}request'Parameters:None,'eventName':'X'}]}`,
      '{Records: [{eventVersion: "1.08", requestParameters: {n: false, items: 333}, event"Name: "X", type: true}]}',
    ];
    assert.deepEqual(
      left(python),
      [`}request'Parameters:None,'eventName':'X'}]}`].map((text) => text.slice(1)),
    );
    assert.deepEqual(left(script), ['event"Name: "X", type: true}]}']);
  });
});
