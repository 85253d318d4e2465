import { readTime, timeOf } from '../../event/time';
import type { EventData } from '../../log/eventData';
import type { LogDocument } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { indexWhere } from '../../text/firstWhere';

/** What hovers need to know of the whole log. Each fact is worked out when it is first asked for, then kept. */
export interface LogFacts {
  readonly log: LogDocument;
  /** In how many events a text stands as a value, at most `countedTo`. */
  eventsWith(text: string): number;
  /** How many events of the log have the id of an event and say the same of when and what; itself included, at most `countedTo`. */
  copiesOf(event: EventData): number;
  /** The events of the log around a moment, in milliseconds since 1970. */
  neighbours(epochMs: number): Neighbours;
}

/** What a log has around a moment. Times are whole seconds, as CloudTrail's are. */
interface Neighbours {
  /** How many events are in the second of the moment, at most `countedTo`. */
  readonly inSecond: number;
  /** The nearest moments with events before and after that second, in milliseconds since 1970. */
  readonly earlier?: number;
  readonly later?: number;
}

/** Counting ends here: more than that is many, and the hover should not wait. */
export const countedTo = 1000;

/** The facts of a log. Costs nothing until one is asked for. */
export function logFacts(log: LogDocument): LogFacts {
  const counts = new Map<string, number>();
  let times: Times | undefined;
  return {
    log,
    eventsWith: (text) => {
      const count = counts.get(text) ?? countEvents(log, text);
      counts.set(text, count);
      return count;
    },
    copiesOf: (event) => recordsWith(log, event.text('eventID') ?? '').filter((one) => isCopy(one, event)).length,
    neighbours: (epochMs) => {
      times ??= allTimes(log);
      return around(log, times, epochMs);
    },
  };
}

function countEvents(log: LogDocument, text: string): number {
  return recordsWith(log, text).length;
}

/** Looks for the text as it stands in the document, so that no event has to be taken apart. */
function recordsWith(log: LogDocument, text: string): readonly LogRecord[] {
  const found: LogRecord[] = [];
  let at = log.text.indexOf(text);
  while (text !== '' && at >= 0 && found.length < countedTo) {
    const record = isWhole(log.text, at, text.length) ? log.records.around(at) : undefined;
    if (record) {
      found.push(record);
    }
    at = log.text.indexOf(text, record ? Math.max(record.span.end, at + 1) : at + 1);
  }
  return found;
}

/** Whether two events say the same of what a copy repeats. Where damage took a value from one of them, or the end of it, what is left must agree. */
function isCopy(one: EventData, other: EventData): boolean {
  return ['eventID', 'eventTime', 'eventSource', 'eventName'].every((name) => {
    const [own = '', told = ''] = [one.text(name), other.text(name)];
    return own === told || (one.damaged && told.startsWith(own)) || (other.damaged && own.startsWith(told));
  });
}

/** Whether no letter or digit goes before or behind: an account id inside a longer number is none. */
function isWhole(text: string, at: number, length: number): boolean {
  return !/[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/[A-Za-z0-9]/.test(text.charAt(at + length));
}

/** The times of a log in milliseconds since 1970, rising; and where each was found, in text order. */
interface Times {
  readonly sorted: Float64Array;
  readonly found: readonly Found[];
}

interface Found {
  readonly epochMs: number;
  /** Inside the event. */
  readonly at: number;
}

/**
 * Looks for the times as they stand in the text, by the rarest part of their name; where few stand there (in a table, say), asks the
 * events one by one.
 */
function allTimes(log: LogDocument): Times {
  const { text } = log;
  const inText: Found[] = [];
  for (let at = text.indexOf('Time'); at >= 0; at = text.indexOf('Time', at + 4)) {
    const epochMs = text.startsWith('event', at - 5) ? timeBehind(text, at + 4) : undefined;
    if (epochMs !== undefined) {
      inText.push({ epochMs, at });
    }
  }
  const found = inText.length * 2 >= log.records.length ? inText : timesOf(log);
  return { sorted: Float64Array.from(found, ({ epochMs }) => epochMs).sort(), found };
}

/** The time that follows its name, also in other notations than JSON and inside strings. */
function timeBehind(text: string, at: number): number | undefined {
  const usual = text.startsWith('":"', at) ? fixedTime(text, at + 3) : undefined;
  const match = usual === undefined ? written.exec(text.slice(at, at + 56)) : undefined;
  return usual ?? readTime(match?.[1])?.epochMs;
}

const written = /^\\?["'”]?\s*(?::|=>)\s*\\?["'“]?([0-9][0-9TZ:.+ -]{8,32})/i;

/** A time in exactly CloudTrail's form, read without copying any text; undefined for any other form. */
function fixedTime(text: string, at: number): number | undefined {
  const digits = (from: number, count: number): number => {
    let number = 0;
    for (let index = from; index < from + count; index++) {
      const digit = text.charCodeAt(at + index) - 48;
      number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
    }
    return number;
  };
  if (text[at + 10] !== 'T' || text[at + 19] !== 'Z') {
    return undefined;
  }
  const epochMs = Date.UTC(digits(0, 4), digits(5, 2) - 1, digits(8, 2), digits(11, 2), digits(14, 2), digits(17, 2));
  return Number.isNaN(epochMs) ? undefined : epochMs;
}

function timesOf(log: LogDocument): Found[] {
  return [...log.records].flatMap((record) => {
    const time = timeOf(record);
    return time ? [{ epochMs: time.epochMs, at: record.span.start }] : [];
  });
}

/** What a log has around a moment; events of the same second are neither earlier nor later. */
function around(log: LogDocument, { sorted, found }: Times, epochMs: number): Neighbours {
  const earlier = sorted[indexWhere(sorted, (one) => one >= epochMs) - 1];
  const later = sorted[indexWhere(sorted, (one) => one > epochMs)];
  return {
    inSecond: eventsAt(
      log,
      found.filter((one) => one.epochMs === epochMs),
    ),
    ...(earlier !== undefined && { earlier }),
    ...(later !== undefined && { later }),
  };
}

/** In how many events some places are: a request may hold a time of the same name. */
function eventsAt({ records }: LogDocument, places: readonly Found[]): number {
  const spans = places.slice(0, countedTo).map(({ at }) => records.around(at)?.span.start);
  return new Set(spans.filter((start) => start !== undefined)).size;
}
