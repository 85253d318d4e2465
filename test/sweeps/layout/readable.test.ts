import assert from 'node:assert/strict';
import { drain, isDense, type Readable, read, readableInSteps } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

const ample = { lines: 300_000, length: 20_000_000 };

function readable(text: string, limits = ample): Readable | undefined {
  return drain(readableInSteps(read(text), limits));
}

const records = Array.from({ length: 5 }, (_, index) =>
  buildRecord({
    eventID: `id-${index}`,
    requestParameters: { list: [], none: {}, deep: [{ a: ['x, "y": {', -1.5e3] }] },
  }),
);
const delivered = `{"Records":[${records.join(',')}]}`;

/** The same in lines, as everybody writes it. */
function pretty(text: string): string {
  return JSON.stringify(JSON.parse(text), undefined, 2);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** That only white space differs, and that all other characters are found both ways. */
function mapsBothWays(text: string, { layout, text: shown }: Readable): void {
  assert.equal(withoutSpace(shown), withoutSpace(text));
  for (let at = 0; at < text.length; at++) {
    const there = layout.fromOriginal(at);
    if (/\S/.test(text.charAt(at))) {
      assert.equal(shown.charAt(there), text.charAt(at));
      assert.equal(layout.toOriginal(there), at);
    }
  }
  for (let at = 1, before = 0; at <= shown.length; at++) {
    const there = layout.toOriginal(at);
    assert.ok(before <= there && there <= text.length);
    before = there;
  }
  assert.equal(layout.fromOriginal(text.length), shown.length);
}

describe('the readable layout of a log in one line', () => {
  it('has it in lines, as everybody writes JSON', () => {
    for (const text of [
      delivered,
      `[${records.join(', ')}]`,
      records[0]!,
      `  ${delivered.replaceAll('},{', '} ,\t{')} `,
    ]) {
      const found = readable(text);
      assert.deepEqual([found?.style, found?.ceiling, found?.held], ['pretty', undefined, 0]);
      assert.equal(found?.text.trim().replaceAll(' ,', ','), pretty(text));
      mapsBothWays(text, found!);
    }
  });

  it('has one event under the other where they stand in a row', () => {
    for (const between of ['', ',', '\n', ' ']) {
      const text = records.join(between);
      const found = readable(text);
      assert.equal(found?.text.replace(/^},$/gm, '}'), records.map(pretty).join('\n'), `between: "${between}"`);
      mapsBothWays(text, found!);
    }
  });

  it('has one field a line where that would be too many lines, then one event a line, then none', () => {
    const lines = pretty(delivered).split('\n').length;
    const fields = readable(delivered, { ...ample, lines: lines - 1 });
    assert.deepEqual([fields?.style, fields?.ceiling], ['fields', 'lines']);
    const [, , , first, second] = fields!.text.split('\n');
    assert.match(`${first}${second}`, /^ {6}"\w+": "?[^"]*"?, {6}"userIdentity": \{"type":/);
    const events = readable(delivered, { ...ample, lines: 20 });
    assert.deepEqual([events?.style, events?.ceiling], ['events', 'lines']);
    assert.deepEqual(
      events!.text.split('\n').map((line) => line.trim().replace(/,$/, '')),
      ['{', '"Records": [', ...records, ']', '}'],
    );
    assert.deepEqual(readable(delivered, { ...ample, length: delivered.length + 60 })?.ceiling, 'length');
    assert.equal(readable(delivered, { ...ample, length: delivered.length - 1 }), undefined);
    mapsBothWays(delivered, fields!);
    mapsBothWays(delivered, events!);
  });

  it('leaves strings alone, also those that hold events', () => {
    const text = JSON.stringify({ Events: records.map((record) => ({ EventId: '1', CloudTrailEvent: record })) });
    const found = readable(text)!;
    assert.equal(found.text, pretty(text));
    assert.equal(read(found.text).records.length, 5);
  });

  it('is made of JSON only', () => {
    for (const text of ['', ' ', 'eventVersion,eventSource', '{"a":1', 'a {"a":1}', '{"a":1} b']) {
      assert.equal(readable(text), undefined);
    }
    assert.equal(readable('{"a":{"b":[1,2]}}')?.text, pretty('{"a":{"b":[1,2]}}'));
  });

  it('is worth it from some hundred characters a line on', () => {
    assert.deepEqual(
      [isDense(delivered.length, 1), isDense(pretty(delivered).length, pretty(delivered).split('\n').length)],
      [true, false],
    );
  });
});

describe('the readable layout of a damaged log in one line', () => {
  const slips = [
    ['a missing comma', '"awsRegion"', (text: string, at: number) => `${text.slice(0, at - 1)}${text.slice(at)}`],
    [
      'a missing quotation mark at the start',
      '"awsRegion"',
      (text: string, at: number) => text.slice(0, at) + text.slice(at + 1),
    ],
    [
      'a missing quotation mark at the end',
      '":"',
      (text: string, at: number) => text.slice(0, at) + text.slice(at + 1),
    ],
    ['an arrow', '":"', (text: string, at: number) => `${text.slice(0, at + 1)}=>${text.slice(at + 2)}`],
    ['a missing brace', '}]', (text: string, at: number) => text.slice(0, at) + text.slice(at + 1)],
    ['a placeholder', '"awsRegion"', (text: string, at: number) => `${text.slice(0, at)}...,${text.slice(at)}`],
  ] as const;

  for (const [name, mark, slip] of slips) {
    it(`has its events in lines, and the damage in place: ${name}`, () => {
      const start = delivered.indexOf(records[2]!);
      const text = slip(delivered, delivered.indexOf(mark, start));
      const before = read(text);
      assert.notEqual(before.damages.length, 0);
      const found = readable(text)!;
      mapsBothWays(text, found);
      const after = read(found.text);
      assert.deepEqual(
        after.damages.map(({ code }) => code),
        before.damages.map(({ code }) => code),
      );
      for (const record of before.records) {
        assert.deepEqual(after.records.at(record.index)?.at(), record.at());
      }
      assert.ok(found.text.split('\n').length > 100, found.text);
      assert.equal(found.held, 0);
    });
  }
});
