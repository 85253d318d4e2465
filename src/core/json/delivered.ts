import { DELIVERED_OPENING } from '../facts/facts';

const DELIVERED = new RegExp(DELIVERED_OPENING, 'y');

/** How the record begins that opens a text as a trail delivers it; undefined for any other. */
export function deliveredOpening(text: string): string | undefined {
  DELIVERED.lastIndex = 0;
  return DELIVERED.exec(text)?.[0];
}

/** Whether a record begins at `at` as a trail delivers it: enough to count what stands there as one without looking further. */
export function deliveredStandsAt(text: string, at: number): boolean {
  // Asked for each record of a log: a test makes no match to be thrown away.
  DELIVERED.lastIndex = at;
  return DELIVERED.test(text);
}
