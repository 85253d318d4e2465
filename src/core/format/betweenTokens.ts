import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { Steps } from '../text/steps';

/** A token of strict JSON and the white space before it. Sticky. */
const TOKEN = /([ \t\r\n]*)("[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*"|[{}[\],:]|[-+.\w]+)/y;

const SPACE = /^[ \t\r\n]*$/;

/** How many tokens are looked at before the caller may pause. */
const STRIDE = 1024;

/**
 * Whether edits, in order, change nothing but white space between the tokens of the JSON in a place, and grow none of them together. It does
 * not trust who made them, and finds the tokens by itself. False where there is no JSON up to the last edit, or an edit leaves the place.
 */
export function* betweenTokens(text: string, place: Span, edits: readonly Edit[]): Steps<boolean> {
  let next = 0;
  let at = place.start;
  let wasWord = false;
  for (let count = 0; next < edits.length; count++) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const { span, newText } = edits[next]!;
    if (!found || span.start < at || TOKEN.lastIndex > place.end) {
      return false;
    }
    const [, space = '', token = ''] = found;
    const start = at + space.length;
    const isWord = /^[-+.\w]/.test(token);
    if (span.start <= start) {
      const joins = wasWord && isWord && span.start === at && span.end === start && newText === '';
      if (span.end > start || !SPACE.test(newText) || joins) {
        return false;
      }
      next++;
    }
    wasWord = isWord;
    at = TOKEN.lastIndex;
    if (count % STRIDE === 0) {
      yield;
    }
  }
  return true;
}
