import { indexWhere } from '../text/firstWhere';
import { type Span, span } from '../text/span';
import { beginningsIn } from './beginnings';
import type { Mend } from './mend';
import type { Made, Stretch } from './stretch';

/** The own edits of a stretch by which a record would no longer begin where it did. */
export function lostBeginnings<M extends Mend>({ before, after, edits, own }: Stretch<M>): Made<M>[] {
  const [first, last] = [own[0]!.span.start, own[own.length - 1]!.span.end];
  const now = beginningsIn(after);
  return beginningsIn(before).flatMap(({ start, end, name }) => {
    if (end < first || start > last) {
      return [];
    }
    const place = placeAfter(edits, name);
    const kept = now[indexWhere(now, (one) => one.name >= place.start)];
    return kept && kept.name < place.end ? [] : within(own, start, end);
  });
}

/** Where a character stands afterwards: anywhere in what is written for it. */
function placeAfter(edits: readonly Made[], offset: number): Span {
  const before = edits[indexWhere(edits, (edit) => edit.span.start > offset) - 1];
  if (before && offset < before.span.end) {
    return before.now;
  }
  const place = before ? offset - before.span.end + before.now.end : offset;
  return span(place, place + 1);
}

/** The edits that touch `[start, end]`. */
function within<M extends Mend>(edits: readonly Made<M>[], start: number, end: number): readonly Made<M>[] {
  const first = indexWhere(edits, (edit) => edit.span.end >= start);
  return edits.slice(
    first,
    indexWhere(edits, (edit) => edit.span.start > end),
  );
}
