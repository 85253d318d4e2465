import type { Edit } from '../text/edit';
import { type Span, span } from '../text/span';
import type { Steps } from '../text/steps';

/** How many edits are made before the caller may pause. */
const STRIDE = 2048;

/** A stretch of a text after edits in it, which are in order and apart. As `applyEdits`, but in steps: there is one for each line. */
export function* textAfter(text: string, { start, end }: Span, edits: readonly Edit[]): Steps<string> {
  const wholes: string[] = [];
  let parts: string[] = [];
  let at = start;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
    if (parts.length > STRIDE) {
      wholes.push(parts.join(''));
      parts = [];
      yield;
    }
  }
  parts.push(text.slice(at, end));
  wholes.push(parts.join(''));
  return wholes.join('');
}

/** One edit that does what many do, which are in order and apart; there is at least one. */
export function* asOne(text: string, edits: readonly Edit[]): Steps<Edit> {
  const all = span(edits[0]!.span.start, edits.at(-1)!.span.end);
  return { span: all, newText: yield* textAfter(text, all, edits) };
}
