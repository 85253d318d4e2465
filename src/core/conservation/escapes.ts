import type { Made, Stretch } from './stretch';

/** What makes an escape behind a backslash. Sticky. */
const ESCAPE = /["\\/bfnrt]|u[\da-fA-F]{4}/y;

/** Whether the character behind an edit is part of an escape of JSON now and was not before, or the other way round. */
export function changesEscape({ before, after }: Stretch, { span, newText, now }: Made): boolean {
  const [was, is] = [isEscape(before, span.end), isEscape(after, now.end)];
  const next = after.charAt(now.end);
  if (was === is || next === '/') {
    return false;
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

/** Whether an odd number of backslashes makes an escape of what stands at `at`. */
function isEscape(text: string, at: number): boolean {
  const backslashes = /\\*$/.exec(text.slice(Math.max(0, at - 64), at))![0].length;
  return backslashes % 2 === 1 && canBeEscaped(text, at);
}
