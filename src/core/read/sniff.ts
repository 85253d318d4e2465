import { lakeCsv } from '../containers/text/lakeCsv';
import { sentinelCsv } from '../containers/text/sentinelCsv';
import { isTableOfRecords } from '../containers/text/tableOfRecords';
import { maySpeakOfCloudTrail } from '../facts/facts';
import { type DocumentKind, HEAD } from './documentKind';
import { misreadText } from './encoding';

/**
 * Whether the text may hold CloudTrail records. Cheap and never throws. It is the necessary condition of what the judge of records asks: where
 * `read` finds a record in the head of a text, this says yes; the other way round only `read` decides.
 */
export function looksLikeLog(text: string, kind: DocumentKind): boolean {
  const start = text.slice(0, HEAD[kind]);
  const head = misreadText(start)?.text ?? start;
  return maySpeakOfCloudTrail(head) || isTableOfRecords(head) || lakeCsv.fits(head) || sentinelCsv.fits(head);
}
