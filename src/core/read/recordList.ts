import { nodeOf, type RecordNodes } from '../containers/parts/container';
import { RowNode } from '../containers/parts/laterNode';
import { ElementTable } from '../json/elementTable';
import { spanOf } from '../json/node';
import type { Damage } from '../log/damage';
import type { RecordList } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import type { Edit } from '../text/edit';
import { firstWhere, lastBefore } from '../text/firstWhere';
import { once } from '../text/once';
import { type Span, span } from '../text/span';
import { RecordData } from './recordData';
import { recordsAt } from './recordsAt';

/** A list over sources that follow each other in the text. Holds no record: each is made when asked for. */
export function recordList(text: string, sources: readonly RecordNodes[], damages: readonly Damage[]): RecordList {
  const filled = sources.filter(({ length }) => length > 0);
  const firsts: number[] = [];
  const length = filled.reduce((sum, source) => {
    firsts.push(sum);
    return sum + source.length;
  }, 0);
  const found = <T>(index: number, look: (source: RecordNodes, own: number) => T): T | undefined => {
    const which = firstWhere(firsts.length, (at) => (firsts[at] ?? 0) > index) - 1;
    const source = filled[which];
    return source && index < length ? look(source, index - (firsts[which] ?? 0)) : undefined;
  };
  const nodeAt = (index: number) => found(index, nodeOf);
  const spanAt = (index: number) => found(index, placeOf) ?? span(0, 0);
  const before = lastBefore(length, (index) => spanAt(index).start);
  const damaged = once(() => damagedIndexes(damages, before, spanAt));
  const at = (index: number): LogRecord | undefined => {
    const tree = nodeAt(index);
    const place = tree && { index, span: span(tree.offset, tree.offset + tree.length), row: tree instanceof RowNode };
    return (
      place &&
      new RecordData(
        place,
        () => damaged().has(index),
        () => ({ tree, source: text }),
      )
    );
  };
  return recordsAt(length, at, before);
}

/** Where it stands, without making it. */
function placeOf(source: RecordNodes, index: number): Span | undefined {
  if (source instanceof ElementTable) {
    return span(source.start(index), source.end(index));
  }
  const node = nodeOf(source, index);
  return node && spanOf(node);
}

/** The records that a damage points into or whose mending changes them. */
function damagedIndexes(
  damages: readonly Damage[],
  before: (offset: number) => number,
  spanAt: (index: number) => Span,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { span: place, edits } of damages) {
    const within = edits.filter((edit) => !separates(edit, spanAt(before(edit.span.start))));
    const shown = edits.length > 0 && within.length === 0 ? [] : [place];
    for (const touched of [...shown, ...within.map((edit) => completed(edit, spanAt(before(edit.span.start))))]) {
      const last = before(Math.max(touched.start, touched.end - 1));
      for (let index = Math.max(before(touched.start), 0); index <= last; index++) {
        if (touched.start < spanAt(index).end) {
          found.add(index);
        }
      }
    }
  }
  return found;
}

/**
 * Whether an edit only puts right what separates records, which is of neither: where a comma is missing, their last and first characters are no
 * more than a place to show it at.
 * @param record the last one that begins at the edit or before it
 */
function separates({ span: { start, end }, newText }: Edit, record: Span): boolean {
  return newText === ',' && start === end && (start <= record.start || start >= record.end);
}

/** What an edit touches: what is inserted at the end of a record completes that record. */
function completed({ span: { start, end } }: Edit, record: Span): Span {
  return start === end && start === record.end ? span(Math.max(start - 1, 0), end) : span(start, end);
}
