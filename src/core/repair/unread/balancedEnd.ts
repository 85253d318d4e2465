import { isRecordField, OPENING } from '../../facts/facts';

/** How far names are looked for. */
const NEAR = 1024;
/** So many fields of a record are not written in a way by chance. */
const FEWEST = 3;
/** CloudTrail caps a record at 256 KB. */
const LONGEST = 262_144;

/** Whether the names that a pattern finds from `start` on, each its first group, are those of a record. */
export function namesRecord(text: string, start: number, limit: number, member: RegExp): boolean {
  const near = text.slice(start, Math.min(limit, start + NEAR));
  return [...near.matchAll(member)].filter(([, name = '']) => isRecordField(name)).length >= FEWEST;
}

/** Behind the bracket that closes the one at `start`; where a record in JSON begins inside or the brackets do not match, before that. */
export function balancedEnd(text: string, start: number, limit: number): number {
  return endBy(text, start, limit, new RegExp(`${OPENING}|[{[}\\]]`, 'g'));
}

/** The same where records inside begin as those in JSON do. */
export function bracketEnd(text: string, start: number, limit: number): number {
  return endBy(text, start, limit, /[{[}\]]/g);
}

function endBy(text: string, start: number, limit: number, marks: RegExp): number {
  const reach = text.slice(start, Math.min(limit, start + LONGEST));
  let depth = 0;
  for (const { index, 0: mark } of reach.matchAll(marks)) {
    if (mark.length > 1) {
      return start + index;
    }
    depth += mark === '{' || mark === '[' ? 1 : -1;
    if (depth === 0) {
      return start + index + 1;
    }
  }
  return start + reach.trimEnd().length;
}
