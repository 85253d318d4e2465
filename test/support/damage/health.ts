import { isDeepStrictEqual } from 'node:util';
import { uncountedBeginnings } from './beginnings';
import type { Reading } from './reading';
import { changedSubstance } from './substance';

/** Something that must not happen with any text at all. */
export interface Fault {
  readonly name: string;
  /** What is wrong, in words; undefined when nothing is. */
  find(reading: Reading): string | undefined;
}

export const BEGINNINGS = 'beginnings neither read nor counted';

/** What may never happen, whatever stands in a text. */
export const faults: readonly Fault[] = [
  {
    name: 'throws',
    find: ({ log, error }) => (log ? undefined : String(error instanceof Error ? error.stack : error)),
  },
  { name: 'overlapping edits', find: overlap },
  {
    name: 'still damaged after mending',
    // What the guard has refused to mend stays as it is, and with it what else is wrong there. Such texts are counted by themselves.
    find: (reading) =>
      hasRefused(reading)
        ? undefined
        : reading.again.log?.damages
            .filter(({ code }) => !withoutMend(reading).includes(code))
            .map(({ code, span }) => `${code} at ${span.start}`)[0],
  },
  {
    name: 'other values after mending',
    find: (reading) =>
      hasRefused(reading) || isDeepStrictEqual(reading.again.shown, reading.shown)
        ? undefined
        : 'other records are shown',
  },
  {
    name: BEGINNINGS,
    find: ({ log }) => {
      const lost = log ? uncountedBeginnings(log) : [];
      return lost.length > 0 ? `at ${lost.join(', ')}` : undefined;
    },
  },
  {
    name: 'certain mends that change letters',
    find: ({ log, text }) => {
      const [change] = log
        ? changedSubstance(
            text,
            log.damages.filter(({ certain }) => certain),
          )
        : [];
      return (
        change && `${change.codes.join(', ')}: ${JSON.stringify(change.before)} to ${JSON.stringify(change.after)}`
      );
    },
  },
];

/** What is told of a text and cannot be mended in it, such as a wrong encoding: it stays. */
function withoutMend({ log }: Pick<Reading, 'log'>): string[] {
  return log?.damages.filter(({ edits }) => edits.length === 0).map(({ code }) => code) ?? [];
}

/** Whether the guard has refused a mend of the text. */
export function hasRefused({ log }: Pick<Reading, 'log'>): boolean {
  return log?.damages.some(({ refused }) => refused) ?? false;
}

function overlap({ log, text }: Reading): string | undefined {
  const edits = (log?.damages.flatMap((damage) => damage.edits) ?? []).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  let at = 0;
  for (const { span } of edits) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      return `at ${span.start}`;
    }
    at = span.end;
  }
  return undefined;
}
