import { jsonText } from '../../json/jsonText';
import type { Damage } from '../../log/damage';
import type { LogDocument } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { readInSteps } from '../../read/read';
import { applyEdits } from '../../text/edit';
import { holds, type Span } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';
import type { Steps } from '../../text/steps';
import type { SeverityOf } from './findings';
import { ignoredIn } from './ignore';
import type { Mend } from './rounds';

/** The mends of a log's damages, but for those that the user has silenced. */
export function damageMends(log: LogDocument, severityOf: SeverityOf): Mend[] {
  return damagesToMend(log, severityOf).map(toMend);
}

/**
 * The certain mends of a log's damages, in an area of it if one is given. They must not change what is shown: where a record reads in
 * another way afterwards, as one may that has uncertain damages too, it is left as it is.
 */
export function* certainMends(log: LogDocument, severityOf: SeverityOf, area: Span | undefined): Steps<Mend[]> {
  const inArea = ({ span }: Damage) => !area || holds(area, span);
  const isCertain = (damage: Damage) => damage.certain && inArea(damage);
  let mends = damagesToMend(log, severityOf).filter(isCertain).map(toMend);
  const damaged = mends.length ? damagedRecords(log) : [];
  for (let tries = 0; tries < 2 && mends.length > 0; tries++) {
    const changed = yield* changedBy(log, mends, damaged);
    if (changed.length === 0) {
      return mends;
    }
    const places = new SpanIndex(changed);
    mends = mends.map((mend) => without(mend, places)).filter(({ edits }) => edits.length > 0);
  }
  return [];
}

/** Those of some records that read in another way after some mends. */
function* changedBy(log: LogDocument, mends: readonly Mend[], records: readonly LogRecord[]): Steps<LogRecord[]> {
  const edits = mends.flatMap((mend) => mend.edits);
  const after = yield* readInSteps(applyEdits(log.text, edits));
  const changed: LogRecord[] = [];
  for (const record of records) {
    if (!readsTheSame(log, record, after)) {
      changed.push(record);
    }
    yield;
  }
  return changed;
}

function damagesToMend(log: LogDocument, severityOf: SeverityOf): Damage[] {
  const ignored = ignoredIn(log);
  return log.damages.filter(
    (damage) => damage.edits.length > 0 && severityOf(damage.code, 'error') !== 'off' && !ignored(damage),
  );
}

function toMend({ code, fixTitle: title, certain, edits, removes }: Damage): Mend {
  return { edits, cause: { code, title, certain, changesValue: false }, removes };
}

/** The records in which damages stand, in text order. */
function damagedRecords({ records, damages }: LogDocument): LogRecord[] {
  const indexes = damages.flatMap(({ span, edits }) =>
    [span, ...edits.map((edit) => edit.span)].flatMap(({ start }) => records.around(start)?.index ?? []),
  );
  return [...new Set(indexes)].sort((a, b) => a - b).flatMap((index) => records.at(index) ?? []);
}

function readsTheSame(log: LogDocument, { index, tree }: LogRecord, after: LogDocument): boolean {
  const now = after.records.length === log.records.length ? after.records.at(index) : undefined;
  return now !== undefined && jsonText(now.tree, after.text) === jsonText(tree, log.text);
}

/** A mend without its edits in some records. */
function without(mend: Mend, records: SpanIndex<LogRecord>): Mend {
  return {
    ...mend,
    edits: mend.edits.filter(({ span }) => !records.touches(span)),
    removes: mend.removes.filter((place) => !records.touches(place)),
  };
}
