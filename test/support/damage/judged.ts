import { isDeepStrictEqual } from 'node:util';
import type { DamagedLog } from './generators/generator';
import { faults, hasRefused } from './health';
import type { Reading } from './reading';

/** What a reading of a generated text breaks. */
export interface Judged {
  /** The names of the promises that are broken, with what is wrong. */
  readonly broken: ReadonlyMap<string, string>;
  readonly needsUncertain: boolean;
  /** Whether the guard has refused a mend: a defect of the reader, of which the finding stays. */
  readonly refused: boolean;
  /** Whether all records are shown as they were before the damage. */
  readonly asWritten: boolean;
}

const NEIGHBOURS_LOST = 'neighbours lost';

/** Every promise that may be broken, in the order of the tables. */
export const promises: readonly string[] = [...faults.map(({ name }) => name), NEIGHBOURS_LOST];

export function judge({ records, untouched }: Pick<DamagedLog, 'records' | 'untouched'>, reading: Reading): Judged {
  const broken = new Map(faults.flatMap(({ name, find }) => entry(name, find(reading))));
  const isShown = (record: unknown) => reading.shown.some((shown) => isDeepStrictEqual(shown, record));
  const lost = untouched.filter((record) => !isShown(record));
  if (lost.length > 0) {
    broken.set(NEIGHBOURS_LOST, `${lost.length} of ${untouched.length} records that were not touched`);
  }
  return {
    broken,
    needsUncertain: reading.log?.damages.some(({ certain }) => !certain) ?? false,
    refused: hasRefused(reading),
    asWritten: records.every(isShown),
  };
}

function entry(name: string, found: string | undefined): [string, string][] {
  return found === undefined ? [] : [[name, found]];
}
