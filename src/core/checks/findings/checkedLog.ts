import type { LogDocument } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { changeBetween } from '../../text/change';
import { movedEdit } from '../../text/edit';
import { moved } from '../../text/span';
import type { Finding } from '../parts/finding';
import { NeverHad } from '../parts/neverHad';

const nothing: readonly Finding[] = [];

/**
 * What the rules say about each record of a log, kept so that after an edit only those records are checked that it touched. Good for one
 * choice of severities: under others, start from nothing.
 */
export class CheckedLog {
  /** What the log says of its events together: what was found under other answers is of no use. */
  readonly neverHad: NeverHad;
  readonly #found: (readonly Finding[])[] = [];
  #earlier: Earlier | undefined;

  /** `before` is an earlier text of the same document, checked to its end; any other text is of no use, and does no harm. */
  constructor(
    readonly log: LogDocument,
    before?: CheckedLog,
  ) {
    this.neverHad = new NeverHad(log);
    const isOfUse = before?.isComplete && before.neverHad.holdsFor(this.neverHad);
    this.#earlier = isOfUse ? new Earlier(before, log) : undefined;
  }

  /** Whether all records have been checked. */
  get isComplete(): boolean {
    return this.#found.length === this.log.records.length;
  }

  /** What is known of the next record, the records being asked for in order; what `check` says when nothing is. */
  next(record: LogRecord, check: () => readonly Finding[]): readonly Finding[] {
    const found = this.#earlier?.of(record) ?? check();
    this.#found.push(found.length ? found : nothing);
    if (this.isComplete) {
      this.#earlier = undefined;
    }
    return found;
  }

  /** The findings of a record by its index; undefined when it has not been checked. */
  at(index: number): readonly Finding[] | undefined {
    return this.#found[index];
  }
}

/** An earlier check, seen from a later text. */
class Earlier {
  readonly #start: number;
  readonly #end: number;
  readonly #growth: number;

  constructor(
    readonly before: CheckedLog,
    readonly log: LogDocument,
  ) {
    const { span: replaced, length } = changeBetween(before.log.text, log.text);
    this.#start = replaced.start;
    this.#end = replaced.start + length;
    this.#growth = log.text.length - before.log.text.length;
  }

  /** The findings of a record that has not changed, moved to where it stands now. A damaged record may be read another way than before. */
  of(record: LogRecord): readonly Finding[] | undefined {
    const { records } = this.before.log;
    const behind = record.span.start >= this.#end;
    if (!behind && record.span.end > this.#start) {
      return undefined;
    }
    const delta = behind ? this.#growth : 0;
    const index = behind ? record.index - this.log.records.length + records.length : record.index;
    const same = records.at(index);
    const unmoved = same && same.span.start + delta === record.span.start && same.span.end + delta === record.span.end;
    return unmoved && !same.damaged && !record.damaged ? movedFindings(this.before.at(index), delta) : undefined;
  }
}

function movedFindings(found: readonly Finding[] | undefined, delta: number): readonly Finding[] | undefined {
  if (!found?.length || delta === 0) {
    return found;
  }
  return found.map((finding) => ({
    ...finding,
    span: moved(finding.span, delta),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => movedEdit(edit, delta)) })),
    ...(finding.related && { related: finding.related.map((place) => ({ ...place, span: moved(place.span, delta) })) }),
  }));
}
