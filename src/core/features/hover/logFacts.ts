import type { LogDocument } from '../../log/logDocument';
import { readTime } from '../../rules/parts/time';

/** What hovers need to know of the whole log. Each fact is worked out when it is first asked for, then kept. */
export interface LogFacts {
  readonly log: LogDocument;
  /** In how many events a text stands as a value, at most `countedTo`. */
  eventsWith(text: string): number;
  /** The nearest moments before and after one at which the log has events, in milliseconds since 1970. */
  neighbours(epochMs: number): { readonly earlier?: number; readonly later?: number };
}

/** Counting ends here: more than that is many, and the hover should not wait. */
export const countedTo = 1000;

/** The facts of a log. Costs nothing until one is asked for. */
export function logFacts(log: LogDocument): LogFacts {
  const counts = new Map<string, number>();
  let times: readonly number[] | undefined;
  return {
    log,
    eventsWith: (text) => {
      const count = counts.get(text) ?? countEvents(log, text);
      counts.set(text, count);
      return count;
    },
    neighbours: (epochMs) => {
      times ??= allTimes(log);
      return around(times, epochMs);
    },
  };
}

/** Looks for the text as it stands in the document, so that no event has to be taken apart. */
function countEvents(log: LogDocument, text: string): number {
  let count = 0;
  let at = log.text.indexOf(text);
  while (text !== '' && at >= 0 && count < countedTo) {
    const record = isWhole(log.text, at, text.length) ? log.records.around(at) : undefined;
    count += record ? 1 : 0;
    at = log.text.indexOf(text, record ? Math.max(record.span.end, at + 1) : at + 1);
  }
  return count;
}

/** Whether no letter or digit goes before or behind: an account id inside a longer number is none. */
function isWhole(text: string, at: number, length: number): boolean {
  return !/[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/[A-Za-z0-9]/.test(text.charAt(at + length));
}

function allTimes(log: LogDocument): readonly number[] {
  const times: number[] = [];
  for (const record of log.records) {
    const time = readTime(record.text('eventTime'));
    if (time) {
      times.push(time.epochMs);
    }
  }
  return times.sort((a, b) => a - b);
}

/** The neighbours of a moment in a sorted list; events of the same moment are no neighbours. */
function around(times: readonly number[], epochMs: number): { earlier?: number; later?: number } {
  const earlier = times[firstNotBefore(times, epochMs) - 1];
  const later = times[firstNotBefore(times, epochMs + 1)];
  return { ...(earlier !== undefined && { earlier }), ...(later !== undefined && { later }) };
}

function firstNotBefore(times: readonly number[], epochMs: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < epochMs) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
