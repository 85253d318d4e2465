import type { EventData } from '../log/eventData';

/** A time as CloudTrail would write it, read from whatever form it stands in. */
export interface ReadTime {
  /** ISO 8601 in UTC with every part padded; a fraction of a second stays if the author wrote one. */
  readonly iso: string;
  readonly epochMs: number;
  /** False when the text names no time zone, so that UTC is assumed. */
  readonly zoned: boolean;
}

/** When the event happened, as far as its time can be read; of an aggregated one, when it began to count. */
export function timeOf(event: EventData): ReadTime | undefined {
  return readTime(event.text('eventTime') ?? event.text('timeWindow', 'windowStart'));
}

/** From when to when an event was, in milliseconds since 1970: one moment, but for aggregated ones; NaN where it cannot be read. */
export function spanOf(event: EventData): { readonly first: number; readonly last: number } {
  const moment = event.text('eventTime');
  const first = readTime(moment ?? event.text('timeWindow', 'windowStart'))?.epochMs ?? Number.NaN;
  const end = moment === undefined ? readTime(event.text('timeWindow', 'windowEnd'))?.epochMs : undefined;
  return { first, last: end !== undefined && end > first ? end : first };
}

const written = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?Z$/;
/** The same with parts that exist in every month: enough for almost all times, and much cheaper than a calendar. */
const plain = /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$/;
const extended =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})[Tt ]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(\.[0-9]+)?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?$/i;
const basic = /^([0-9]{4})([0-9]{2})([0-9]{2})[Tt]([0-9]{2})([0-9]{2})([0-9]{2})(\.[0-9]+)?(Z)?$/i;
const longest = 64;

/** Whether the text is written as CloudTrail writes times: `2018-09-01T00:24:36Z`, a fraction allowed. */
export function isCloudTrailTime(text: string): boolean {
  return plain.test(text) || (written.test(text) && readTime(text) !== undefined);
}

/**
 * Reads a time whose year comes first: unpadded, with an offset, in the basic form, with stray spaces. Undefined for anything whose
 * order of parts is anybody's guess (`9/1/2018`) and for dates that do not exist.
 */
export function readTime(text: string | undefined): ReadTime | undefined {
  if (!text || text.length > longest) {
    return undefined;
  }
  if (plain.test(text)) {
    return { iso: text, epochMs: plainMoment(text), zoned: true };
  }
  const match = extended.exec(withoutStraySpaces(text)) ?? basic.exec(text);
  if (!match) {
    return undefined;
  }
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, ...number[]];
  const stated = Date.UTC(year, month! - 1, day, hour, minute, second);
  if (!holds(stated, [year, month!, day!, hour!, minute!, second!])) {
    return undefined;
  }
  const epochMs = stated - offsetMs(match[8]);
  return {
    iso: `${new Date(epochMs).toISOString().slice(0, 19)}${match[7] ?? ''}Z`,
    epochMs,
    zoned: match[8] !== undefined,
  };
}

/** The moment that a text names whose parts stand where they should: in half the time that `Date.parse` takes to see that they do. */
function plainMoment(text: string): number {
  const two = (at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - ZEROS;
  const year = two(0) * 100 + two(2);
  // To `Date.UTC` the year 50 is 1950.
  return year < 100 ? Date.parse(text) : Date.UTC(year, two(5) - 1, two(8), two(11), two(14), two(17));
}

/** What the codes of two digits have too much. */
const ZEROS = 0x30 * 11;

/** Parts and marks of CloudTrail's form, unpadded or with spaces, and whether or not there is such a day. */
const meant = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}T[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\.[0-9]+)?Z$/i;

/** Whether the text is a time in CloudTrail's form, perhaps with a slip in it. */
export function isMeantAsCloudTrailTime(text: string): boolean {
  return text.length <= longest && meant.test(withoutStraySpaces(text));
}

/** Documents that passed through a word processor have spaces behind colons: `2018-09-01T00: 24: 36Z`. */
function withoutStraySpaces(text: string): string {
  return text.trim().replace(/ *([-:TZ]) */gi, '$1');
}

/** Whether the calendar has such a moment: `Date.UTC` would carry the 31st of June over into July. */
function holds(epochMs: number, parts: readonly number[]): boolean {
  if (Number.isNaN(epochMs)) {
    return false;
  }
  const date = new Date(epochMs);
  const real = [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
  return real.every((value, index) => value === parts[index]);
}

function offsetMs(zone: string | undefined): number {
  const match = /^([+-])([0-9]{2}):?([0-9]{2})$/.exec(zone ?? '');
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000 : 0;
}
