import fc from 'fast-check';
import type { LogDocument } from '../../../src/core';
import { plainRecord } from '../buildRecord';

/** A log whose records begin each in their own way, so that a plain search finds each of them in whatever became of the log. */
export interface LogOfBeginnings {
  readonly layout: string;
  readonly text: string;
  /** How each record begins in the text, its id included. */
  readonly beginnings: readonly string[];
}

const { eventVersion, eventID, ...others } = plainRecord;
const REQUESTS = [
  null,
  { name: 'a', list: [{ b: 1 }] },
  { policy: '{"Version":"2012-10-17"}' },
  { note: 'it’s [here], {there}' },
];

function recordWith(index: number): unknown {
  return {
    eventVersion,
    eventID: `${eventID}-${index}`,
    ...others,
    requestParameters: REQUESTS[index % REQUESTS.length],
  };
}

const json = (value: unknown) => JSON.stringify(value);
const quoted = (text: string) => json(text).slice(1, -1);
const python = (text: string) =>
  text
    .replaceAll(/(?<!\\)"/g, "'")
    .replaceAll('null', 'None')
    .replaceAll('true', 'True');
const ruby = (text: string) => text.replaceAll('":', '"=>').replaceAll('null', 'nil');
const cell = (text: string) => text.replaceAll('"', '""');

interface Layout {
  /** How a record is written in the log. */
  write(record: unknown): string;
  wrap(written: readonly string[]): string;
}

const layouts: Readonly<Record<string, Layout>> = {
  'log file': { write: json, wrap: (all) => `{"Records":[${all.join(',')}]}` },
  'indented log file': {
    write: (record) => JSON.stringify(record, undefined, 2),
    wrap: (all) => `{"Records": [\n${all.join(',\n')}\n]}`,
  },
  array: { write: json, wrap: (all) => `[${all.join(',\n')}]` },
  lines: { write: json, wrap: (all) => all.join('\n') },
  row: { write: json, wrap: (all) => all.join('') },
  'lookup-events': {
    write: (record) => quoted(json(record)),
    wrap: (all) =>
      `{"Events":[${all.map((text, index) => `{"EventId":"${index}","CloudTrailEvent":"${text}","Resources":[]}`).join(',')}]}`,
  },
  queue: {
    write: (record) => quoted(quoted(json({ detail: record }))).replace(/^.*?(?=\{\\+"eventVersion)/, ''),
    wrap: (all) =>
      `{"Messages":[${all.map((text) => `{"Body":"{\\"Message\\":\\"{\\\\\\"detail\\\\\\":${text}\\"}"}`).join(',')}]}`,
  },
  cells: {
    write: (record) => cell(json(record)),
    wrap: (all) => `@timestamp,@message\n${all.map((text) => `2021-06-09,"${text}"`).join('\n')}\n`,
  },
  'log lines': {
    write: json,
    wrap: (all) => all.map((text, index) => `2021-06-09T23:10:0${index}.000Z ${text}`).join('\n'),
  },
  Python: { write: (record) => python(json(record)), wrap: (all) => `{'Records': [${all.join(', ')}]}` },
  Ruby: { write: (record) => ruby(json(record)), wrap: (all) => `{"Records"=>[${all.join(', ')}]}` },
};

/** A sound log of some records, in one of the ways in which logs arrive. */
export const logOfBeginnings: fc.Arbitrary<LogOfBeginnings> = fc
  .tuple(fc.constantFrom(...Object.keys(layouts)), fc.integer({ min: 2, max: 6 }))
  .map(([layout, count]) => {
    const { write, wrap } = layouts[layout]!;
    const written = Array.from({ length: count }, (_, index) => write(recordWith(index)));
    const length = eventID.length + 2;
    const beginnings = written.map((text, index) => text.slice(0, text.indexOf(`${eventID}-${index}`) + length));
    return { layout, text: wrap(written), beginnings };
  });

/** What damages leave in a text, or put there. */
const SCRAPS = [
  '',
  '"',
  "'",
  '/*',
  '*/',
  ' // ',
  '#',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\n',
  ' … ',
  '..',
  'word',
  '- ',
  '“',
];
const FORM = /["{}[\],:\\\n]/g;

/** One slip: at a character of JSON's own, or anywhere, something is lost, replaced or put in; or the text breaks off, or a part is lost. */
const slip = fc.oneof(
  { weight: 8, arbitrary: fc.record({ at: fc.nat(), takes: fc.constantFrom(0, 1), puts: fc.constantFrom(...SCRAPS) }) },
  { weight: 1, arbitrary: fc.record({ at: fc.nat(), takes: fc.constantFrom(1e9), puts: fc.constant('') }) },
  { weight: 1, arbitrary: fc.record({ at: fc.nat(), takes: fc.nat(400), puts: fc.constantFrom('', ' … ') }) },
);

/** A log with up to `most` slips. */
export function slippedLog(most: number): fc.Arbitrary<LogOfBeginnings> {
  return fc.tuple(logOfBeginnings, fc.array(slip, { minLength: 1, maxLength: most })).map(([log, slips]) => {
    const text = slips.reduce((left, { at, takes, puts }) => {
      const places = [...left.matchAll(FORM)];
      const place = places[at % Math.max(places.length, 1)]?.index ?? 0;
      return left.slice(0, place) + puts + left.slice(place + takes);
    }, log.text);
    return { ...log, text };
  });
}

/** The beginnings that stand whole in the text, but begin no record that was read, and are not told as not understood. */
export function uncounted(
  { text, beginnings }: Pick<LogOfBeginnings, 'text' | 'beginnings'>,
  log: LogDocument,
): string[] {
  // What was read first of a record tells which one it is, or that nothing stands before it: what follows may be another's.
  const records = [...log.records].map(({ tree, span }) => ({
    ...span,
    key: tree.children?.[0]?.offset ?? tree.offset,
  }));
  return beginnings.filter((beginning) => {
    const at = text.indexOf(beginning);
    const begins = records.some(
      ({ start, end, key }) =>
        (at <= key && key < at + beginning.length) || (start <= at && at < end && !/\w/.test(text.slice(start, at))),
    );
    return at >= 0 && !begins && !log.unexplained.some(({ start, end }) => start <= at && at < end);
  });
}
