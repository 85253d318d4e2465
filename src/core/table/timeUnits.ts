/** A round length of time. */
export interface TimeUnit {
  readonly id: string;
  /** In milliseconds. */
  readonly length: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The lengths in which people count time, the shortest first. */
export const timeUnits: readonly TimeUnit[] = [
  ['1 s', SECOND],
  ['5 s', 5 * SECOND],
  ['15 s', 15 * SECOND],
  ['30 s', 30 * SECOND],
  ['1 min', MINUTE],
  ['5 min', 5 * MINUTE],
  ['15 min', 15 * MINUTE],
  ['30 min', 30 * MINUTE],
  ['1 h', HOUR],
  ['3 h', 3 * HOUR],
  ['6 h', 6 * HOUR],
  ['12 h', 12 * HOUR],
  ['1 d', DAY],
  ['7 d', 7 * DAY],
  ['30 d', 30 * DAY],
  ['90 d', 90 * DAY],
  ['365 d', 365 * DAY],
  ['3650 d', 3650 * DAY],
].map(([id, length]) => ({ id: String(id), length: Number(length) }));

/** The round time at which the stretch begins that a time is in, counted from 1970 in UTC. */
export function timeIn({ length }: TimeUnit, time: number): number {
  return Math.floor(time / length) * length;
}
