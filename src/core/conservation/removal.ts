import type { Edit } from '../text/edit';
import { type Span, span } from '../text/span';
import { readingsOf } from './notations';
import { compareWords } from './sameWords';
import { literalFor, wordsIn } from './substance';

/** How many words on a word is looked for that has moved on. */
const NEAR = 16;

/** Signs that JSON does not have, but words do. */
const SIGNS = /^[/@#%&*+=!?~^|$-]{1,8}$/;

/** Whether signs stand directly against a letter or digit, so that they may be a part of its word. */
function isAgainstWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end));
}

/**
 * The place within an edit whose words do not come back in what it writes: what it takes away. Undefined when it takes nothing away, as
 * one that only writes the same in another notation.
 */
export function removedBy(text: string, { span: { start, end }, newText }: Edit): Span | undefined {
  const before = text.slice(start, end);
  const words = wordsIn(before);
  if (words.length === 0 || keepsWords(before, newText)) {
    return newText.length < 2 && SIGNS.test(before) && isAgainstWord(text, start, end) ? span(start, end) : undefined;
  }
  const now = wordsIn(newText).map((word) => word.text);
  if (now.length === 0) {
    return trimmed(before, start);
  }
  let next = 0;
  const gone = words.filter(({ text: word }) => {
    const found = now.slice(next, next + NEAR).findIndex((other) => other === word || other === literalFor(word));
    next += found + 1;
    return found < 0;
  });
  const [first, last] = [gone[0] ?? words[0]!, gone.at(-1) ?? words.at(-1)!];
  return span(start + first.start, start + last.end);
}

/** Whether the words are the same in one of the notations in which both may be written. */
function keepsWords(before: string, after: string): boolean {
  const now = readingsOf(after);
  return readingsOf(before).some((one) => now.some((other) => !/lose|change/.test(compareWords(one, other))));
}

function trimmed(text: string, start: number): Span {
  const from = start + text.length - text.trimStart().length;
  return span(from, from + text.trim().length);
}
