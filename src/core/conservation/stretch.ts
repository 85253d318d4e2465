import { applyEdits, type Edit, placesAfter } from '../text/edit';
import { firstWhere, indexWhere } from '../text/firstWhere';
import { moved, type Span, span } from '../text/span';
import { type Beginning, lastBeginningIn } from './beginnings';
import type { Mend } from './mend';
import { layerOf, type Quoted, quotedIn } from './quoted';

/** How far the surroundings of an edit reach, in characters: a line or a record is hardly ever longer. */
const REACH = 8_192;
/** How far apart the edits of one stretch lie at most. */
const LONGEST = 65_536;

/** An edit of a mend. */
export interface Placed<M extends Mend = Mend> extends Edit {
  readonly mend: M;
}

/** The same, and where what it writes stands afterwards. */
export interface Made<M extends Mend = Mend> extends Placed<M> {
  readonly now: Span;
}

/** A part of a text around edits that lie near each other, before and after. All offsets begin with the stretch. */
export interface Stretch<M extends Mend = Mend> {
  readonly start: number;
  readonly before: string;
  readonly after: string;
  /** All edits in it, in order. */
  readonly edits: readonly Made<M>[];
  /** Those that it is about; the others belong to its neighbours. */
  readonly own: readonly Made<M>[];
  /** What stands in quotation marks after the edits; undefined where that cannot be told. */
  readonly quoted: Quoted | undefined;
  /** The same before the edits. */
  readonly wasQuoted: Quoted | undefined;
}

/** The stretches of a text around edits that are in order and apart; each edit is in the middle of one. */
export function* stretchesOf<M extends Mend>(text: string, edits: readonly Placed<M>[]): Iterable<Stretch<M>> {
  for (let from = 0; from < edits.length; ) {
    const first = edits[from]!.span.start;
    let to = from + 1;
    while (to < edits.length && edits[to]!.span.start <= Math.min(edits[to - 1]!.span.end + REACH, first + LONGEST)) {
      to++;
    }
    yield stretchOf(text, edits, from, to);
    from = to;
  }
}

function stretchOf<M extends Mend>(text: string, all: readonly Placed<M>[], from: number, to: number): Stretch<M> {
  const start = Math.max(0, all[from]!.span.start - REACH);
  const end = Math.min(text.length, all[to - 1]!.span.end + REACH);
  const first = firstWhere(from, (index) => all[index]!.span.start >= start);
  const behind = indexWhere(all, (one) => one.span.end > end);
  const near = all
    .slice(first, Math.max(to, behind))
    .map((edit): Placed<M> => ({ span: moved(edit.span, -start), newText: edit.newText, mend: edit.mend }));
  const places = placesAfter(near);
  const edits = near.map((edit, index): Made<M> => {
    const { span: was, newText, mend } = edit;
    return { span: was, newText, mend, now: places[index]! };
  });
  const before = text.slice(start, end);
  const after = applyEdits(before, near);
  const own = edits.slice(from - first, to - first);
  return {
    start,
    before,
    after,
    edits,
    own,
    quoted: quotedAround(after, span(own[0]!.now.start, own.at(-1)!.now.end), start === 0),
    wasQuoted: quotedAround(before, span(own[0]!.span.start, own.at(-1)!.span.end), start === 0),
  };
}

/** No form is looked at further behind an edit. */
const NEAR = 256;

/** What stands in quotation marks from the line or the record on that some edits lie in, or from the next line on. */
function quotedAround(text: string, { start: at, end }: Span, isWhole: boolean): Quoted | undefined {
  const head = text.slice(0, at);
  const line = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1;
  const record = lastBeginningIn(head.slice(line));
  if (record) {
    return quotedIn(text, line + record.start, layersOf(record), end + NEAR);
  }
  const next = line > 0 || isWhole ? line : text.indexOf('\n', at);
  return next < 0 ? undefined : quotedIn(text, next, [], end + NEAR);
}

/** In what strings a record stands, by how its first quotation mark is written; whether each is a cell of a CSV file. */
function layersOf({ mark }: Beginning): boolean[] {
  const isCell = /""$/.test(mark);
  const layers = layerOf(/^\\*/.exec(mark)?.[0].length ?? 0) + (isCell ? 1 : 0);
  return Array.from({ length: layers }, (_, index) => isCell && index === 0);
}
