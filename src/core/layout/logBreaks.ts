import type { LogDocument } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import type { Steps } from '../text/steps';
import { Breaks, type Limits } from './breaks';
import { treeBreaks } from './treeBreaks';
import { Walk } from './walk';

/** How events are laid out, what one reads best first: all of JSON in lines, one field of an event a line, one event a line. */
export const styles = ['pretty', 'fields', 'events'] as const;
export type LayoutStyle = (typeof styles)[number];

/** Down to which level of an event there are breaks. */
const levels: Readonly<Record<LayoutStyle, number>> = { pretty: Number.POSITIVE_INFINITY, fields: 1, events: 0 };

/** Which limit a layout would break. */
export type Ceiling = keyof Limits;

/**
 * The breaks that lay out a log, or the limit that they break.
 * @param held events that are left in their line, by index
 */
export function* logBreaks(
  log: LogDocument,
  style: LayoutStyle,
  held: ReadonlySet<number>,
  limits: Limits,
): Steps<Breaks | Ceiling> {
  const { text, records } = log;
  const breaks = new Breaks();
  const walk = new Walk(text, breaks);
  let at = 0;
  for (const record of records) {
    // An event inside of a string has been stepped over with it: a string has no lines.
    if (record.span.start >= at) {
      at = walk.run(at, record.span.start, Number.POSITIVE_INFINITY, false);
      at = record.span.start >= at ? layOut(walk, record, held.has(record.index) ? 0 : levels[style]) : at;
    }
    const broken = ceiling(text, breaks, limits);
    if (broken) {
      return broken;
    }
    yield;
  }
  walk.run(at, text.length, Number.POSITIVE_INFINITY, false);
  return ceiling(text, breaks, limits) ?? breaks;
}

/** @returns where the event ends. */
function layOut(walk: Walk, record: LogRecord, deepest: number): number {
  const { level, text, breaks } = walk;
  const { start, end } = record.span;
  if (level === 0) {
    walk.newLine(start);
  }
  if (record.damaged) {
    treeBreaks(text, record.tree, level, level + deepest, breaks);
  } else {
    walk.run(start, end, level + deepest, true);
  }
  walk.level = level;
  return end;
}

function ceiling(text: string, breaks: Breaks, { lines, length }: Limits): Ceiling | undefined {
  return breaks.lines > lines ? 'lines' : text.length + breaks.growth > length ? 'length' : undefined;
}
