import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

const one = '{"eventVersion":"1.08","eventName":"A"}';
const two = '{"eventVersion":"1.08","eventName":"B"}';
const lines = JSON.stringify(JSON.parse(buildRecord({ eventName: 'A' })), undefined, 2).split('\n');
const numbered = (from: number, mark = ': ') => lines.map((line, at) => `${from + at}${mark}${line}`).join('\n');

/** Texts with something before their lines: the events in them, and whether that is taken for the work of the tool that showed the text. */
const texts: Readonly<Record<string, readonly [text: string, events: readonly string[], isPrefix: boolean]>> = {
  'events in a list with bullets': [`- ${one}\n- ${two}\n`, ['A', 'B'], false],
  'events in a numbered list': [`1. ${one}\n2. ${two}\n`, ['A', 'B'], false],
  'an event with a number before each line': [`${numbered(1)}\n`, ['A'], true],
  'an event from the midst of a numbered text': [`${numbered(98)}\n`, ['A'], true],
  'an event with bars before its lines': [`${lines.map((line) => `| ${line}`).join('\n')}\n`, ['A'], true],
  'an event in a quotation': [`He wrote:\n\n${lines.map((line) => `> ${line}`).join('\n')}\n`, ['A'], false],
  'an event whose first line has lost its number': [`${numbered(1).replace('1: ', '')}\n`, ['A'], true],
  'an event behind one number': [`7: ${one}\nand words\n`, ['A'], false],
};

describe('what is before the lines of an event', () => {
  for (const [name, [text, events, isPrefix]] of Object.entries(texts)) {
    it(`is ${isPrefix ? '' : 'not '}told as a damage: ${name}`, () => {
      const log = read(text);
      assert.deepEqual(
        [...log.records].map((record) => record.text('eventName')),
        events,
      );
      assert.deepEqual(
        log.damages.map(({ code }) => code),
        isPrefix ? ['line-prefix'] : [],
      );
    });
  }
});
