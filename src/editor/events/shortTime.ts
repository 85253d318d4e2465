/** A time in UTC in two parts, as people write them. */
export interface When {
  readonly day: string;
  readonly clock: string;
}

/** The parts of a time as ISO 8601 writes it in UTC; undefined for any other text, which is best shown as it is. */
export function whenOf(time: string | undefined): When | undefined {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time ?? '') ?? [];
  return day && clock ? { day, clock } : undefined;
}

/** A time for a narrow column: without the day, where all are of that day. All times of the view are in UTC. */
export function shortTime(time: string | undefined, day: string | undefined): string | undefined {
  const when = whenOf(time);
  if (!when) {
    return time;
  }
  return when.day === day ? when.clock : `${when.day} ${when.clock}`;
}
