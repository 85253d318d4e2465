import type { LogDocument } from '../log/logDocument';
import { applyEdits, type Edit, movedEdit, replace } from '../text/edit';
import { indexWhere } from '../text/firstWhere';
import { lineStart } from '../text/lines';
import { byPlace, holds, moved, overlaps, type Span } from '../text/span';
import type { Steps } from '../text/steps';
import { betweenTokens } from './betweenTokens';
import { type LayoutStyle, layOut } from './layout';
import { Origin } from './origin';
import { safeEdits } from './safeEdits';
import { asOne } from './textAfter';

/** How a log is to be laid out, as the editor is set. */
export interface FormatStyle {
  /** What one level is indented by. */
  readonly indent: string;
  /** Of more edits than this one is made that does what they do: VS Code takes long to check many. */
  readonly mostEdits: number;
}

/**
 * The edits that lay out the JSON of a log within an area, one member or element to a line: they change white space between names,
 * values and punctuation and nothing else, and only where it is not right yet. Damaged samples are laid out as their mended text is to
 * be, and stay as damaged as they are; where that would make them read otherwise, they stay as they stand. None in tables and YAML, and for a
 * sample that begins within a line of words. In text order and apart from each other.
 */
export function* formatInSteps(log: LogDocument, area: Span, { indent, mostEdits }: FormatStyle): Steps<Edit[]> {
  const mends = log.damages.flatMap(({ edits }) => edits).sort(byPlace);
  const lineEnd = log.text.includes('\r\n') ? '\r\n' : '\n';
  const sure = new Set<Edit>();
  const all: Edit[] = [];
  for (const { span: place } of log.containers.filter((one) => overlaps(one.span, area))) {
    const inside = within(mends, place);
    const laid = yield* editsOf(log.text, place, inside, { indent, lineEnd });
    for (const edit of holds(area, place) ? laid : laid.filter((one) => holds(area, one.span))) {
      all.push(edit);
      if (inside.length === 0) {
        sure.add(edit);
      }
    }
  }
  const safe = sure.size < all.length ? yield* safeEdits(log, all, sure) : all;
  return safe.length > mostEdits ? [yield* asOne(log.text, safe)] : [...safe];
}

/** Those of edits, in order and apart, that lie in a place. */
function within(edits: readonly Edit[], { start, end }: Span): readonly Edit[] {
  const from = indexWhere(edits, (edit) => edit.span.start >= start);
  const to = indexWhere(edits, (edit) => edit.span.end > end);
  return edits.slice(from, Math.max(from, to));
}

/** The edits of one sample, whatever they do to what is damaged in it. */
function* editsOf(
  text: string,
  place: Span,
  mends: readonly Edit[],
  style: Omit<LayoutStyle, 'margin'>,
): Steps<Edit[]> {
  const margin = text.slice(lineStart(text, place.start), place.start).replace(/^\ufeff/, '');
  if (/\S/.test(margin)) {
    return [];
  }
  const own = mends.map((mend) => movedEdit(mend, -place.start));
  const edits = yield* layoutEdits(text, place, own, { ...style, margin });
  return edits && (own.length > 0 || (yield* betweenTokens(text, place, edits))) ? edits : [];
}

/**
 * The edits that lay out a place of a text, found in what it is with its mends made; what is before the first word of it stays. Undefined where
 * that is no JSON.
 * @param mends from the start of the place on
 */
function* layoutEdits(
  text: string,
  place: Span,
  mends: readonly Edit[],
  style: LayoutStyle,
): Steps<Edit[] | undefined> {
  const origin = new Origin(mends);
  const edits: Edit[] = [];
  let last: number | undefined;
  const isJson = yield* layOut(applyEdits(text.slice(place.start, place.end), mends), style, (token) => {
    const { start, end } = moved(origin.of(token), place.start);
    if (end > start) {
      if (last !== undefined && last <= start && token.before !== undefined) {
        const gap = text.slice(last, start);
        if (gap !== token.before && !/\S/.test(gap)) {
          edits.push(replace(last, start, token.before));
        }
      }
      last = Math.max(last ?? 0, end);
    }
  });
  return isJson ? edits : undefined;
}
