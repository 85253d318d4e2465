import { maySpeakOfCloudTrail, mentionsRecords } from '../facts/mentions';
import { type DocumentKind, HEAD } from './documentKind';

/**
 * Whether a text may hold CloudTrail records, as far as one table tells. Says yes wherever `looksLikeLog` does, and knows nothing that it takes
 * time to load: neither containers nor tables of facts. Linear in the text, never throws.
 */
export function mayLookLikeLog(text: string, kind: DocumentKind): boolean {
  const head = text.slice(0, HEAD[kind]);
  // Tables have names as columns, and what is UTF-16 has zeros between its letters.
  const isOther = !/^\s*[[{]/.test(head) && mentionsRecords(head);
  return maySpeakOfCloudTrail(head) || isOther || head.includes('\0');
}
