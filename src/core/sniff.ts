import { athenaCsv } from './containers/text/athenaCsv';
import { eventHistoryCsv } from './containers/text/eventHistoryCsv';
import { lakeCsv } from './containers/text/lakeCsv';
import { misreadText } from './reader/encoding';

/** What kind of document a text is taken from: JSON is switched to our language, in prose only its samples are ours. */
export type DocumentKind = 'json' | 'prose';

/** How much of a document is looked at, in UTF-16 units: the head of JSON tells all, a page of prose may begin with much text. */
const HEAD: Readonly<Record<DocumentKind, number>> = { json: 32_768, prose: 1_048_576 };

const SCALARS =
  'eventVersion|eventSource|eventName|eventTime|eventID|eventType|awsRegion|sourceIPAddress|recipientAccountId|eventCategory|' +
  'CloudTrailEvent|digestStartTime|digestSignatureAlgorithm|' +
  'eventversion|eventsource|eventname|eventtime|eventid|awsregion|sourceipaddress|eventjson';
const OBJECTS = 'userIdentity|requestParameters|useridentity';
/** What may stand between a name and its colon: quotation marks of any kind, escaped as often as strings stand in strings. */
const QUOTES = String.raw`(?:["'“”\\]|&(?:amp;)?quot;){0,16}\s{0,8}`;

/**
 * Names that only CloudTrail, its digest files and its tools write, before a colon or a hash rocket, or as the name of a column. A schema
 * or an event pattern has the same names, but before an object or an array.
 */
const NAMES = new RegExp(
  String.raw`(?:\b(${SCALARS})${QUOTES}(?::|=>)(?!\s{0,8}[[{])|\b(${OBJECTS})${QUOTES}(?::|=>)|` +
    String.raw`"(?:field|VarCharValue)"\s{0,8}:\s{0,8}"(${SCALARS}|${OBJECTS})")`,
  'g',
);
/** The same names in a notification of S3 and its like, which is no log; a record it carries stands in a string. */
const NOTIFICATION = /[^\\]"eventSource"\s{0,8}:\s{0,8}"aws:/i;

const tables = [eventHistoryCsv, lakeCsv, athenaCsv] as const;

/**
 * Whether a file name alone says that this is a CloudTrail log, as trails name their objects or people name samples.
 * @param path with `/` between its parts, or a bare name.
 */
export function isLogName(path: string): boolean {
  return /(_CloudTrail(-[A-Za-z]+)?_[^/]*\.json(\.gz)?|\.cloudtrail(\.json)?)$/i.test(path);
}

/** Whether the text may hold CloudTrail records: at least two different names of theirs. Cheap and never throws; `read` decides. */
export function looksLikeLog(text: string, kind: DocumentKind): boolean {
  const start = text.slice(0, HEAD[kind]);
  const head = misreadText(start)?.text ?? start;
  if (tables.some((table) => table.fits(head))) {
    return true;
  }
  const notification = kind === 'json' && NOTIFICATION.test(head);
  const seen = new Set<string>();
  let scalars = 0;
  for (const { 0: found, 1: scalar, 2: object, 3: column } of head.matchAll(NAMES)) {
    if (notification && !found.includes('\\')) {
      continue;
    }
    seen.add(scalar ?? object ?? column ?? '');
    scalars += object ? 0 : 1;
    if ((seen.size > 1 && scalars > 0) || scalar === 'CloudTrailEvent') {
      return true;
    }
  }
  return false;
}
