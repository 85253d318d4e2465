import { readTime } from '../../rules/parts/time';

/** A time of a record as people read it, in UTC: "2019-10-18 15:00:49 UTC". Empty when it cannot be read. */
export function utc(text: string | undefined): string {
  const read = readTime(text);
  return read ? `${read.iso.slice(0, 19).replace('T', ' ')} UTC` : '';
}
