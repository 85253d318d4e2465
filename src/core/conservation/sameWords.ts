import { isQuote, isSeam, isTextPrefix, literalFor, type Word, wordsIn } from './substance';

/** What becomes of the words of a stretch of text. */
export type Outcome = 'same' | 'loses' | 'changes' | 'invents';

/**
 * Whether a stretch says the same words in the same order before and after. A literal of another language may be translated, what only
 * a seam separates may become one, and `null` may stand where no value was. Nothing may be parted: `12` is not `1,2`.
 */
export function compareWords(before: string, after: string): Outcome {
  if (before === after) {
    return 'same';
  }
  const left = wordsIn(before);
  const right = wordsIn(after);
  let at = 0;
  for (let index = 0; index < right.length; index++) {
    const word = right[index]!;
    at = skipPrefixes(before, left, at, word.text);
    const isNull = word.text === 'null' && standsAlone(after, word);
    const isNew = isNull && left[at] && left[at]!.text !== 'null' && left[at]!.text === right[index + 1]?.text;
    const taken = isNew ? 0 : takenBy(before, left, at, word.text);
    if (taken === 0 && !isNull) {
      return at >= left.length ? 'invents' : right.length - index < left.length - at ? 'loses' : 'changes';
    }
    at += taken;
  }
  return skipPrefixes(before, left, at, '') < left.length ? 'loses' : 'same';
}

/** How many words from `at` on are written as one word now; none when it is another one. */
function takenBy(before: string, words: readonly Word[], at: number, now: string): number {
  const first = words[at];
  if (!first || first.text === now || (literalFor(first.text) === now && standsAlone(before, first))) {
    return first ? 1 : 0;
  }
  let joined = first.text;
  for (let next = at + 1; next < words.length && now.startsWith(joined); next++) {
    if (!isSeam(before.slice(words[next - 1]!.end, words[next]!.start))) {
      return 0;
    }
    joined += words[next]!.text;
    if (joined === now) {
      return next - at + 1;
    }
  }
  return 0;
}

/** Steps over words that say only how the text behind them is written. */
function skipPrefixes(before: string, words: readonly Word[], at: number, next: string): number {
  const word = words[at];
  return word && word.text !== next && isTextPrefix(before, word.start) ? at + 1 : at;
}

/** Whether a word is not the content of a text. */
function standsAlone(text: string, { start, end }: Word): boolean {
  return !(isQuote(text.charAt(start - 1)) && isQuote(text.charAt(end)));
}
