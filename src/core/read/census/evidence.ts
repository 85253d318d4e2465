import { FIRST_FIELD, OWN_VERSION, ownNames } from '../../facts/facts';
import { beginningsIn } from '../../repair/lookahead/beginnings';
import type { Span } from '../../text/span';

/** A version that trails write: those of other systems have one digit behind the dot. */
const VERSION = new RegExp(String.raw`${FIRST_FIELD}[^,{}[\]]{0,80}?${OWN_VERSION}(?!\d)`);
/** What schemas and patterns for events have in place of the version. */
const TOLD = new RegExp(
  String.raw`^${FIRST_FIELD}[^\s\w:=]{0,40}\s{0,20}(?::|=>)\s{0,20}(?:\[\W{0,20}\d|[{[]\s{0,20}\W{0,4}(?:type|ref|description|enum|prefix)\b)`,
);
/** Names that hardly any other event has, written as those of members. */
const OWN = new RegExp(String.raw`(?<![A-Za-z_])(?:${ownNames().join('|')})(?!\w)[^,{}[\]:=]{0,40}[:=]`);
/** Where a service of another kind writes events: S3, DynamoDB and streams. */
const FOREIGN = /eventSource[^,{}[\]]{0,60}?\b(?:aws|minio):/;
/** So much of a stretch is looked at to see what it is. */
const NEAR = 4096;

/**
 * Whether what begins with a version is a CloudTrail record by that version or the names beside it, where nothing in the text was read as
 * one: events of other systems have versions too, and some of them a Region.
 * @param next where the next one begins: what tore the version may have torn the rest away.
 */
export function isEvident(text: string, place: Span, next: number): boolean {
  const near = text.slice(place.start, Math.min(isCut(text, place) ? next : place.end, place.start + NEAR));
  const version = near.slice(Math.max(0, near.indexOf(FIRST_FIELD)));
  return VERSION.test(near) || (OWN.test(near) && !TOLD.test(version) && !FOREIGN.test(near));
}

/** Whether the version breaks off, or goes on as none does. */
function isCut(text: string, { start, end }: Span): boolean {
  const [first] = beginningsIn(text, start, Math.min(end, start + NEAR));
  return first !== undefined && (first.cut || /[\w:.\\]/.test(text.charAt(first.end)));
}

const MARK = String.raw`\\{0,15}"`;
const WRITTEN = 'type|accountId|arn|event(?:Time|Source|Name|ID)|awsRegion|sourceIPAddress|recipientAccountId';
/** Members of records whose values are written out: who did it, or some others. */
const IDENTITY = new RegExp(String.raw`userIdentity${MARK}\s*:\s*\{`);
const LITERAL = new RegExp(String.raw`"(?:${WRITTEN})${MARK}\s*:\s*${MARK}`, 'g');
/** A variable in place of a value, or of members; a word against a quotation mark is what is left of a text. */
const VARIABLE = /(?:"\s*:\s*|\.\.\.)(?!(?:true|false|null|none|nil)\b)[a-z_$][\w$]{0,128}(?!["\w$])/i;
/** So many of them make a record of what stands in program code. */
const ENOUGH = 2;
/** So much is looked at for them, up to the next record. */
const PASTED = 1024;

/** Whether a record that was pasted into program code begins there, and not code that makes one. */
export function isPasted(text: string, { start, end }: Span): boolean {
  const [near = ''] = text.slice(end, start + PASTED).split(FIRST_FIELD, 1);
  // Code of a page ends with its fence. What breaks off with the text tells no more than how it begins.
  const breaksOff = end + near.length === text.length && !near.includes('```');
  const told = breaksOff || IDENTITY.test(near) || (near.match(LITERAL)?.length ?? 0) >= ENOUGH;
  return told && !VARIABLE.test(near);
}
