import { readTime } from './time';

/** A time of a record as people read it, in UTC: "2019-10-18 15:00:49 UTC". Empty when it cannot be read. */
export function utc(text: string | undefined): string {
  const read = readTime(text);
  return read ? utcOf(read.epochMs) : '';
}

/** A moment in UTC: "2019-10-18 15:00:49 UTC". */
export function utcOf(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A length of time in its two largest units: "3 min 20 s", "2 days 4 h", "0 s". */
export function duration(ms: number): string {
  const units: readonly (readonly [number, string])[] = [
    [86_400_000, ' days'],
    [3_600_000, ' h'],
    [60_000, ' min'],
    [1000, ' s'],
  ];
  const at = units.findIndex(([size]) => ms >= size);
  if (at < 0) {
    return '0 s';
  }
  const parts = units.slice(at, at + 2).map(([size, name], index) => {
    const count = Math.floor((index === 0 ? ms : ms % (units[at]?.[0] ?? 1)) / size);
    return count > 0 ? `${count}${count === 1 ? name.replace('days', 'day') : name}` : '';
  });
  return parts.filter(Boolean).join(' ');
}
