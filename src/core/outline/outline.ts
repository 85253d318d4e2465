import { eventSentence } from '../explain/card/eventCard';
import type { LogDocument } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { type Span, span } from '../text/span';
import type { Steps } from '../text/steps';
import { type Allowance, fieldsOf } from './fields';
import { nameOf } from './nameOf';
import type { OutlineItem } from './outlineItem';

/** The outline of a log. */
export interface Outline {
  /** The first events, each by its sentence, in text order. */
  readonly events: readonly OutlineItem[];
  /** From the first event on that there was no room for, to the last one; undefined when all are there. */
  readonly rest: { readonly count: number; readonly span: Span } | undefined;
}

/** How far it goes into the events: to all their values, to their fields, not at all. */
const depths = [200, 1, 0] as const;

/** How far an outline may go. */
export type OutlineDepth = 'values' | 'events';

/** Hardly an event has fewer fields, so it need not be tried whether there is room for those of more events than that. */
const fewestFields = 8;

/**
 * The events of a log, and what they hold as far as no more than `most` items are made: all events go to the same depth. Looks into
 * no event deeper than that, so that even of a large log no more is read than is shown. Pauses after each event.
 * @param depth `events` for these alone.
 */
export function* outlineOf(log: LogDocument, most: number, depth: OutlineDepth = 'values'): Steps<Outline> {
  const count = Math.min(log.records.length, most);
  for (const levels of depths) {
    const left = most - count;
    const fits = levels === 0 || (depth === 'values' && count * fewestFields <= left);
    const events = fits ? yield* eventsOf(log, count, levels, { left }) : undefined;
    if (events) {
      return { events, rest: restOf(log, count) };
    }
  }
  return { events: [], rest: restOf(log, 0) };
}

function* eventsOf(
  log: LogDocument,
  count: number,
  levels: number,
  allowance: Allowance,
): Steps<OutlineItem[] | undefined> {
  const events: OutlineItem[] = [];
  for (let index = 0; index < count; index++) {
    const record = log.records.at(index)!;
    // The cells of a row stand beside each other in one line: there is nothing to unfold.
    const children = levels > 0 && !record.row ? fieldsOf(record.tree, record.source, levels, allowance) : [];
    if (!children) {
      return undefined;
    }
    events.push(toItem(record, children));
    yield;
  }
  return events;
}

function toItem(record: LogRecord, children: OutlineItem[]): OutlineItem {
  const { span } = record;
  // In a narrow view the names of sessions would be all that is seen of the events of one role.
  const name = eventSentence(record, { session: true });
  return { name, detail: '', kind: 'event', span, selection: nameOf(record), children };
}

function restOf({ records }: LogDocument, from: number): Outline['rest'] {
  const [first, last] = [records.at(from), records.at(records.length - 1)];
  return first && last && { count: records.length - from, span: span(first.span.start, last.span.end) };
}
