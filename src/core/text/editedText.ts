import type { Edit } from './edit';
import { type Span, span } from './span';

/** A stretch of a text with edits made in it, and where in the text each of its characters comes from. */
export interface EditedText {
  readonly text: string;
  /** Where each character begins, and where all of it ends. */
  readonly offsets: Int32Array;
  /** Where each character ends. What was put in begins and ends with what it replaces. */
  readonly ends: Int32Array;
}

/**
 * Makes edits, in order and apart from each other, in one stretch of a text. What is put around it counts as standing at its edges. Takes
 * time and room in proportion to the stretch.
 */
export function editedText(text: string, stretch: Span, edits: readonly Edit[], before = '', behind = ''): EditedText {
  const parts: string[] = [];
  const written = edits.reduce((sum, { newText }) => sum + newText.length, before.length + behind.length);
  const most = written + stretch.end - stretch.start;
  const offsets = new Int32Array(most + 1);
  const ends = new Int32Array(most);
  let length = 0;
  let at = stretch.start;
  const put = (newText: string, { start, end }: Span) => {
    parts.push(newText);
    offsets.fill(start, length, length + newText.length);
    ends.fill(end, length, length + newText.length);
    length += newText.length;
  };
  const keep = (to: number) => {
    parts.push(text.slice(at, to));
    for (; at < to; at++) {
      offsets[length] = at;
      ends[length++] = at + 1;
    }
  };
  put(before, span(at, at));
  for (const edit of edits) {
    keep(edit.span.start);
    put(edit.newText, edit.span);
    at = edit.span.end;
  }
  keep(stretch.end);
  put(behind, span(stretch.end, stretch.end));
  offsets[length] = stretch.end;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1), ends: ends.subarray(0, length) };
}
