import { lakeCsv } from '../containers/text/lakeCsv';
import { sentinelCsv } from '../containers/text/sentinelCsv';
import { isTableOfRecords } from '../containers/text/tableOfRecords';
import { maySpeakOfCloudTrail } from '../facts/facts';
import { misreadText } from './encoding';

/** What kind of document a text is taken from: JSON is switched to our language, in prose only its samples are ours. */
export type DocumentKind = 'json' | 'prose';

/** How much of a document is looked at, in UTF-16 units: the head of JSON tells all, a page of prose may begin with much text. */
const HEAD: Readonly<Record<DocumentKind, number>> = { json: 32_768, prose: 1_048_576 };

/**
 * Whether a file name alone says that this is a CloudTrail log, as trails name their objects or people name samples.
 * @param path with `/` between its parts, or a bare name.
 */
export function isLogName(path: string): boolean {
  return /(_CloudTrail(-[A-Za-z]+)?_[^/]*\.json(\.gz)?|\.cloudtrail(\.json)?)$/i.test(path);
}

/**
 * Whether the text may hold CloudTrail records. Cheap and never throws. It is the necessary condition of what the judge of records asks: where
 * `read` finds a record in the head of a text, this says yes; the other way round only `read` decides.
 */
export function looksLikeLog(text: string, kind: DocumentKind): boolean {
  const start = text.slice(0, HEAD[kind]);
  const head = misreadText(start)?.text ?? start;
  return maySpeakOfCloudTrail(head) || isTableOfRecords(head) || lakeCsv.fits(head) || sentinelCsv.fits(head);
}
