import { isDeepStrictEqual } from 'node:util';
import {
  drain,
  eventsOf,
  findings,
  groupRecords,
  type LogDocument,
  normalize,
  read,
  summarize,
} from '../../../src/core';
import type { Json } from '../buildRecord';
import { BEGINNINGS, faults } from '../damage/health';
import { lettersOf } from '../damage/letters';
import { parsed, Reading } from '../damage/reading';
import { processorClock } from '../processorClock';
import { codeFailures, differs, told } from './differences';
import type { Expected } from './expected';

/** How many values of one record are told. */
const MOST_TOLD = 3;

const SLOW = 'milliseconds';

/** What reading a small text, and finding what is worth telling, may take of the processor, in milliseconds. */
const MOST_MILLISECONDS = 200;

/** Everything in which a text is not read as expected. What merely takes long is tried again: the machine may be busy. */
export function failuresOf(text: string, expected: Expected): string[] {
  const failures = failuresOnce(text, expected);
  return failures.length === 1 && failures[0]?.startsWith(SLOW) ? failuresOnce(text, expected) : failures;
}

function failuresOnce(text: string, expected: Expected): string[] {
  const reading = new Reading(text, read);
  const { log } = reading;
  if (!log) {
    return [`throws ${reading.error}`];
  }
  const clock = processorClock();
  const found = findings(log);
  const took = reading.took + clock();
  // What begins as a record does is nothing to count where there is no log.
  const looked = faults.filter(({ name }) => !expected.notALog || name !== BEGINNINGS);
  const broken = looked.flatMap(({ name, find }) => told(name, find(reading)));
  const silent = expected.silent || expected.notALog ? { exactly: [] } : undefined;
  return [
    ...told(SLOW, took > MOST_MILLISECONDS && Math.round(took)),
    ...broken,
    ...recordFailures(reading, expected),
    ...codeFailures('damage', log.damages, silent ?? expected.damages),
    ...codeFailures('finding', found, silent ?? expected.findings),
    ...placeFailures(reading, log, expected),
    ...featureFailures(log, expected),
  ];
}

function recordFailures(
  { log, shown }: Reading,
  { records, values = [], among = [], containers, notALog }: Expected,
): string[] {
  const fits = (record: unknown, wanted: Readonly<Record<string, Json>>) =>
    Object.entries(wanted).every(([path, value]) => isDeepStrictEqual(valueIn(record, path), value));
  const lost = among.filter((wanted) => !shown.some((record) => fits(record, wanted)));
  const ids = log?.containers.map(({ id }) => id);
  return [
    ...differs('records', shown.length, notALog ? 0 : records),
    ...differs('containers', ids, notALog ? [] : containers),
    ...lost.map((wanted) => `no record has ${JSON.stringify(wanted)}`),
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
    groupRecords(eventsOf(log), [level])
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
