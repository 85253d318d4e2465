import type { Random } from '../../bench/support/random';
import { piecesOf } from '../../support/damage/pieces';

/** One character gone wrong in a text. */
export interface Slip {
  readonly text: string;
  /** What became of the characters from `start` to `end` of the sound text. */
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

/** Characters that slip in: mostly those that JSON is made of. */
const CHARACTERS = [...'{}[],:"{}[],:""\'\\/ \n\t', ...'aeostlnRE0123579', ...'.-_<>*#@=;()`“”é…|&'];

/** The text with one character inserted, deleted or replaced. */
export function slipIn(text: string, random: Random): Slip {
  const start = random.below(text.length);
  const way = random.pick(['insert', 'delete', 'replace'] as const);
  const end = way === 'insert' ? start : start + 1;
  const put = way === 'delete' ? '' : random.pick(CHARACTERS);
  const what = `${way} ${JSON.stringify(text.slice(start, end))} ${JSON.stringify(put)} at ${start}`;
  return { text: text.slice(0, start) + put + text.slice(end), start, end, what };
}

/** Whether the slip leaves every name, text, number and literal whole. */
export function betweenTokens(text: string, { start, end }: Slip): boolean {
  let at = 0;
  for (const piece of piecesOf(text)) {
    const next = at + piece.text.length;
    if (start < next && (start > at || end > at)) {
      return piece.kind === 'space' || (piece.text.length === 1 && !/\w/.test(piece.text));
    }
    if (start <= at) {
      return true;
    }
    at = next;
  }
  return true;
}
