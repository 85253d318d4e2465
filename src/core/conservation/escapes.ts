import type { Made, Stretch } from './stretch';
import { isWrap } from './substance';

/** What makes an escape behind a backslash. Sticky. */
const ESCAPE = /["\\/bfnrt]|u[\da-fA-F]{4}/y;

/**
 * Whether an edit within a value leaves the escapes of letters alone, its own and the one that may begin or end at it: `\n` and `n` are two things.
 * An escape in which a line ends is none, so that joining the lines changes none.
 * @param encodes whether it writes escapes for what cannot stand in a string.
 */
export function keepsEscapes(stretch: Stretch, edit: Made, encodes: boolean): boolean {
  const gone = edit.mend.removes.length > 0;
  const removed = stretch.before.slice(edit.span.start, edit.span.end);
  const before = letterEscapes(removed);
  const now = letterEscapes(edit.newText);
  const kept = encodes || now === before || (gone && now === '');
  const joins = isWrap(removed) && edit.newText.trim() === '';
  return joins || (kept && !changesEscape(stretch, edit));
}

/** The letters of a text that follow a backslash which makes an escape with them. */
function letterEscapes(text: string): string {
  return (text.match(/\\./gs) ?? []).map(([, letter]) => (/[bfnrtu]/.test(letter ?? '') ? letter : '')).join('');
}

/**
 * Whether the character behind an edit is part of an escape of JSON now and was not before, or the other way round, or follows a backslash
 * now that makes no escape with it.
 */
function changesEscape({ before, after }: Stretch, { span, newText, now }: Made): boolean {
  const [wasOdd, isOdd] = [followsOddBackslash(before, span.end), followsOddBackslash(after, now.end)];
  const [was, is] = [wasOdd && canBeEscaped(before, span.end), isOdd && canBeEscaped(after, now.end)];
  const next = after.charAt(now.end);
  if (was === is || next === '/') {
    return isOdd && !is && !wasOdd;
  }
  if (next === '"') {
    // It may get its backslash, and a backslash that the author meant before it one of its own; none may go.
    return !newText.includes('\\');
  }
  // A backslash may get one of its own where it stands before a character that needs none.
  return was || next !== '\\' || canBeEscaped(after, now.end + 1);
}

function canBeEscaped(text: string, at: number): boolean {
  ESCAPE.lastIndex = at;
  return ESCAPE.test(text);
}

function followsOddBackslash(text: string, at: number): boolean {
  return /\\*$/.exec(text.slice(Math.max(0, at - 64), at))![0].length % 2 === 1;
}
