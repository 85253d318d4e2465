import type { Span } from '../../text/span';
import { scanClean } from '../scan/cleanScan';
import type { Beginning } from './beginnings';

/** Where what begins as a record ends at the latest: a sound one with its brace, one in a string with the string; else at `limit`. */
export function beginningEnd(text: string, { start, mark }: Beginning, limit: number): number {
  const sound = mark === '"' ? scanClean(text, start, limit) : -1;
  const end = sound > 0 ? sound : mark.length > 1 ? stringEnd(text, start, limit, mark.length) : limit;
  return start + text.slice(start, end).replace(/[\s,]{1,4096}$/, '').length;
}

/** Where the string ends around `start`, in which quotation marks are written with `length` characters: before one with fewer. */
function stringEnd(text: string, start: number, limit: number, length: number): number {
  for (const { index, 0: marks } of text.slice(start, limit).matchAll(/[\\"]+/g)) {
    if (marks.length < length && marks.endsWith('"')) {
      return start + index;
    }
  }
  return limit;
}

/** Names that hardly any other event has, and some that others have as well. */
const OWN = /\b(?:userIdentity|awsRegion|sourceIPAddress|requestParameters|responseElements|recipientAccountId)\b/;
const NAMES = /\b(?:event(?:Source|Time|Name|ID|Type|Category)|userAgent|requestID|errorCode)\b/;
/** So much of a stretch is looked at to see what it is. */
const NEAR = 4096;

/** Whether a stretch has the names of a CloudTrail record: events of other systems have versions too, and DynamoDB's have a Region. */
export function isEvident(text: string, { start, end }: Span): boolean {
  const near = text.slice(start, Math.min(end, start + NEAR));
  return OWN.test(near) && NAMES.test(near) && !/["']aws:/.test(near);
}
