import type { Scanner } from './scanner';
import type { Moment, TimeName, TimeValue } from './tree';
import { listed } from './values';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

const WRITTEN =
  /^(?:(?<day>\d{4}-\d\d-\d\d)(?:[T ](?=\d)|$))?(?:(?<hour>\d\d?)(?::(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d{1,9})?)?)?)?\s*(?<zone>Z|UTC|[+-]\d\d:?\d\d)?$/i;

/** Reads a moment as ISO 8601 writes it, the end or the day left out at will. Undefined for what is none, and for days that do not exist. */
export function parseMoment(text: string): Moment | undefined {
  const { day, hour, minute, second, fraction, zone } = WRITTEN.exec(text)?.groups ?? {};
  const tooBig = Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59;
  if ((day === undefined && minute === undefined) || tooBig || (day && !isDay(day)) || (day && !hour && zone)) {
    return undefined;
  }
  return {
    day,
    ofDay:
      Number(hour ?? 0) * HOUR +
      Number(minute ?? 0) * MINUTE +
      Number(second ?? 0) * SECOND +
      Math.floor(Number(`0${fraction ?? ''}`) * SECOND),
    lasts: fraction ? 1 : second ? SECOND : minute ? MINUTE : hour ? HOUR : DAY,
    offset: offsetOf(zone),
  };
}

/** When a moment begins, in milliseconds since 1970, if it is of a day. */
export function startOf({ day, ofDay, offset }: Moment, shared: string): number {
  return Date.parse(day ?? shared) + ofDay - (offset ?? 0);
}

/** The times behind `at:`, `after:` or `before:`. What is none is reported. */
export function scanTimes(scanner: Scanner, name: TimeName): readonly TimeValue[] {
  return listed(scanner, `${name}:`, (inList) => scanTime(scanner, name, inList));
}

function scanTime(scanner: Scanner, name: TimeName, inList: boolean): TimeValue | undefined {
  const start = scanner.at;
  const written = scanner.match(/"[^"]*"/y);
  const text = written === undefined ? scanner.word(inList) : written.slice(1, -1);
  scanner.at += written?.length ?? 0;
  const value = scanner.atBreak(inList) ? parseTime(text) : undefined;
  if (!value) {
    scanner.word(inList);
    scanner.at = Math.max(scanner.at, start + 1);
  }
  const wrong = !value ? 'not-a-time' : value.range && name !== 'at' ? 'range-of-time' : backward(value);
  if (wrong) {
    scanner.report(wrong, start, text);
    return undefined;
  }
  return value;
}

function parseTime(text: string): TimeValue | undefined {
  const [first = '', second, ...others] = text.split('..');
  if (second === undefined) {
    const from = parseMoment(text);
    return from && { text, from, to: undefined, range: false };
  }
  const from = parseMoment(first);
  const to = parseMoment(second);
  const isOne = (written: string, read: Moment | undefined) => written === '' || read !== undefined;
  const sound = others.length === 0 && first + second !== '' && isOne(first, from) && isOne(second, to);
  return sound ? { text, from: completed(from, to), to: completed(to, from), range: true } : undefined;
}

/** A day or a zone that is left out is the one that is written on the other side. */
function completed(moment: Moment | undefined, other: Moment | undefined): Moment | undefined {
  return moment && { ...moment, day: moment.day ?? other?.day, offset: moment.offset ?? other?.offset };
}

function backward({ from, to }: TimeValue): 'backward-range' | undefined {
  return from && to && startOf(from, '1970-01-01') >= startOf(to, '1970-01-01') ? 'backward-range' : undefined;
}

function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

function offsetOf(zone: string | undefined): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? '') ?? [];
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE);
  return zone === undefined ? undefined : ahead;
}
