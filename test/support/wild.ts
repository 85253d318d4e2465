import { isDeepStrictEqual } from 'node:util';
import { drain, findings, groupRecords, type LogDocument, normalize, read, summarize } from '../../src/core';
import type { Json } from './buildRecord';
import { BEGINNINGS, faults } from './damage/health';
import { parsed, Reading } from './damage/reading';
import { lettersOf } from './damage/substance';

/** Which of some codes there are. */
interface Codes {
  /** All of them, each as often as it stands here, in any order. */
  readonly exactly?: readonly string[];
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  /** None but these. */
  readonly only?: readonly string[];
  readonly count?: number;
  /** Parts of messages: each is said, or none is. */
  readonly say?: readonly string[];
  readonly neverSay?: readonly string[];
}

/** What is expected of a text, in its sidecar. What is left out is not looked at; what holds for every text always is. */
export interface Expected {
  readonly records?: number;
  /** Values of the records in text order, by their ways: `userIdentity.type`. */
  readonly values?: readonly Readonly<Record<string, Json>>[];
  readonly containers?: readonly string[];
  readonly damages?: Codes;
  readonly findings?: Codes;
  /** Whether there is nothing to report at all. */
  readonly silent?: boolean;
  /** Whether the text is nothing of CloudTrail's. */
  readonly notALog?: boolean;
  readonly unexplained?: 'none' | 'some';
  /** There are so many records, or what is not among them is counted. */
  readonly recordsOrCounted?: number;
  /** Whether the mended text is strict JSON as a whole. */
  readonly strict?: boolean;
  /** Parts of the text that stand in a record or are counted as not understood, and whose letters no mend takes away. */
  readonly accounted?: readonly string[];
  /** Columns of the lists of events. */
  readonly summaries?: readonly Readonly<Record<string, Json>>[];
  /** The labels of the groups of a level. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  /** Parts that are still there when the records are written out. */
  readonly normalized?: readonly string[];
}

/** How many values of one record are told. */
const MOST_TOLD = 3;

/** How long reading a small text, and finding what is worth telling, may take, in milliseconds. */
const MOST_MILLISECONDS = 200;

/** Everything in which a text is not read as expected. */
export function failuresOf(text: string, expected: Expected): string[] {
  const reading = new Reading(text, read);
  const { log } = reading;
  if (!log) {
    return [`throws ${reading.error}`];
  }
  const found = findings(log);
  // What begins as a record does is nothing to count where there is no log.
  const looked = faults.filter(({ name }) => !expected.notALog || name !== BEGINNINGS);
  const broken = looked.flatMap(({ name, find }) => told(name, find(reading)));
  const silent = expected.silent || expected.notALog ? { exactly: [] } : undefined;
  return [
    ...(reading.took > MOST_MILLISECONDS ? [`reading takes ${Math.round(reading.took)} ms`] : []),
    ...broken,
    ...recordFailures(reading, expected),
    ...codeFailures('damage', log.damages, silent ?? expected.damages),
    ...codeFailures('finding', found, silent ?? expected.findings),
    ...placeFailures(reading, log, expected),
    ...featureFailures(log, expected),
  ];
}

function told(name: string, what: unknown): string[] {
  return what === undefined || what === false ? [] : [`${name}: ${what === true ? 'yes' : String(what)}`];
}

function differs(name: string, actual: unknown, wanted: unknown): string[] {
  const same = wanted === undefined || isDeepStrictEqual(actual, wanted);
  return same ? [] : [`${name}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`];
}

function recordFailures({ log, shown }: Reading, { records, values = [], containers, notALog }: Expected): string[] {
  const ids = log?.containers.map(({ id }) => id);
  return [
    ...differs('records', shown.length, notALog ? 0 : records),
    ...differs('containers', ids, notALog ? [] : containers),
    ...values.flatMap((record, index) => {
      const differing = Object.entries(record).flatMap(([path, wanted]) =>
        differs(`${index}/${path}`, valueIn(shown[index], path), wanted),
      );
      return index < shown.length ? differing.slice(0, MOST_TOLD) : [];
    }),
  ];
}

function valueIn(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name] ?? null, value);
}

function codeFailures(
  what: string,
  found: readonly { readonly code: string; readonly message: string }[],
  { exactly, present = [], absent = [], only, count, say = [], neverSay = [] }: Codes = {},
): string[] {
  const codes = found.map(({ code }) => code).sort();
  const says = (part: string) => found.some(({ message }) => message.includes(part));
  return [
    ...differs(`${what}s`, codes, exactly && [...exactly].sort()),
    ...differs(`number of ${what}s (${codes.join(', ')})`, codes.length, count),
    ...present.filter((code) => !codes.includes(code)).map((code) => `no ${what} ${code} (${codes.join(', ')})`),
    ...absent.filter((code) => codes.includes(code)).map((code) => `a ${what} ${code}`),
    ...codes.filter((code) => only && !only.includes(code)).map((code) => `a ${what} ${code}`),
    ...say.filter((part) => !says(part)).map((part) => `no ${what} says “${part}”`),
    ...neverSay.filter(says).map((part) => `a ${what} says “${part}”`),
  ];
}

function placeFailures(reading: Reading, log: LogDocument, expected: Expected): string[] {
  const { unexplained, records } = log;
  const counted = unexplained.length > 0;
  const known = [...unexplained, ...[...records].map(({ span }) => span)];
  const lies = (at: number, end: number) => known.some((span) => span.start <= at && end <= span.end);
  const isAccounted = (part: string) =>
    lies(log.text.indexOf(part), log.text.indexOf(part) + part.length) && letters.includes(lettersOf(part));
  const letters = lettersOf(reading.mended);
  const enough = records.length === expected.recordsOrCounted || counted;
  return [
    ...differs('unexplained', counted ? 'some' : 'none', expected.unexplained),
    ...told('records neither read nor counted', expected.recordsOrCounted !== undefined && !enough),
    ...told('the mended text is no JSON', expected.strict && parsed(reading.mended) === undefined),
    ...(expected.accounted ?? []).filter((part) => !isAccounted(part)).map((part) => `“${part}” is not accounted for`),
  ];
}

function featureFailures(log: LogDocument, expected: Expected): string[] {
  const summaries = [...log.records].map((record) => summarize(record) as unknown as Record<string, unknown>);
  const { text } = drain(normalize(log, summaries.keys(), Number.POSITIVE_INFINITY));
  const labels = (level: string) =>
    groupRecords(log, [level])
      .groups()
      .map(({ label }) => label);
  return [
    ...(expected.summaries ?? []).flatMap((summary, index) =>
      Object.entries(summary).flatMap(([name, wanted]) =>
        differs(`summary ${index}/${name}`, summaries[index]?.[name], wanted),
      ),
    ),
    ...Object.entries(expected.groups ?? {}).flatMap(([level, wanted]) =>
      differs(`groups by ${level}`, labels(level), wanted),
    ),
    ...(expected.normalized ?? []).filter((part) => !text.includes(part)).map((part) => `“${part}” is not written out`),
  ];
}
