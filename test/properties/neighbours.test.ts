import assert from 'node:assert/strict';
import { read } from '../../src/core/read/read';
import { recordTexts } from '../bench/support/logs';
import { spread } from '../support/spread';

const DAMAGED = 3;
const texts = recordTexts(5, 40_000).slice(0, 12);
const indented = texts.map((text) => JSON.stringify(JSON.parse(text), undefined, 2));
const ids = texts.map((text) => String(JSON.parse(text).eventID));

interface Layout {
  readonly name: string;
  readonly records: readonly string[];
  readonly between: string;
  readonly around: readonly [string, string];
}

const layouts: readonly Layout[] = [
  { name: 'in a log file', records: texts, between: ',', around: ['{"Records":[', ']}'] },
  { name: 'in an indented log file', records: indented, between: ',\n', around: ['{"Records":[', ']}'] },
  { name: 'in an array', records: texts, between: ',', around: ['[', ']'] },
  { name: 'in lines', records: texts, between: '\n', around: ['', ''] },
  { name: 'with nothing between', records: texts, between: '', around: ['', ''] },
  { name: 'with commas between', records: texts, between: ',', around: ['', ''] },
  { name: 'indented, with commas between', records: indented, between: ',\n', around: ['', ''] },
];

/** One character of a record lost, doubled or turned into another, wherever it is one of JSON's own. */
function* slips(record: string): Generator<string> {
  for (const [index, { index: at, 0: char }] of [...record.matchAll(/[{}[\]",:]/g)].entries()) {
    const to = ['', `${char}${char}`, '\ufffd'][index % 3];
    // Another character for the brace that opens a record makes one of two where nothing else stands between them.
    yield record.slice(0, at) + (at === 0 ? '' : to) + record.slice(at + 1);
  }
}

function lostIn(text: string): string[] {
  const found = new Set([...read(text).records].map((record) => record.text('eventID')));
  return ids.filter((id, index) => index !== DAMAGED && !found.has(id));
}

describe('the neighbours of an event with one character gone wrong', () => {
  for (const { name, records, between, around } of layouts) {
    it(`are all read ${name}`, () => {
      for (const slip of spread([...slips(records[DAMAGED] ?? '')], 5)) {
        const text = records.map((record, index) => (index === DAMAGED ? slip : record)).join(between);
        assert.deepEqual(lostIn(around[0] + text + around[1]), [], slip);
      }
    });
  }
});

/** A log on lines with one of them gone, in whatever order its members are. */
function* withoutLine(order: (event: object) => object, indent: number): Generator<string> {
  const events = texts.slice(0, 3).map((text) => order(JSON.parse(text)));
  const lines = JSON.stringify({ Records: events }, undefined, indent).split('\n');
  for (const [index, line] of lines.entries()) {
    if (!line.includes('"eventID"')) {
      yield lines.toSpliced(index, 1).join('\n');
    }
  }
}

describe('the events of a log on lines of which one is gone', () => {
  const sorted = (event: object) =>
    Object.fromEntries(Object.entries(event).sort(([one], [other]) => (one < other ? -1 : 1)));
  for (const [name, order] of Object.entries({
    'as a trail writes it': (event: object) => event,
    'in the order of its names': sorted,
  })) {
    it(`are all read, and no other: ${name}`, () => {
      for (const text of [...withoutLine(order, 2), ...withoutLine(order, 4)]) {
        assert.deepEqual(
          [...read(text).records].map((record) => record.text('eventID')),
          ids.slice(0, 3),
          text,
        );
      }
    });
  }
});
