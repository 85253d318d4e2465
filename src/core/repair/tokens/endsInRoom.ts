import type { Reading } from './lexeme';
import type { Page } from './page';

/** What a text without letters costs more than a longer one. */
const SPARE = 0.3;

/**
 * The readings of a text from `start` to each of `ends`, without those that cost more than `room`. The further a text goes, the more it takes with
 * it, so that none is made beyond the first that is too dear; only JSON that was pasted into a text may cost less as a whole.
 */
export function endsInRoom(
  page: Page,
  start: number,
  ends: readonly number[],
  room: number,
  readingTo: (end: number) => Reading,
): Reading[] {
  if (room === Number.POSITIVE_INFINITY || /[\s{[]/.test(page.text.charAt(start))) {
    return ends.map(readingTo);
  }
  const made = new Map<number, Reading>();
  for (const end of [...ends].sort((one, other) => one - other)) {
    const reading = readingTo(end);
    made.set(end, reading);
    if (reading.cost > room + SPARE) {
      break;
    }
  }
  return ends.flatMap((end) => made.get(end) ?? []);
}
