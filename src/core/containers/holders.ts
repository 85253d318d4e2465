import { scanClean } from '../reader/scan/cleanScan';
import { deliveredStandsAt } from '../reader/scan/delivered';
import type { JsonNode } from '../tree/node';
import { isRecord } from './recordShape';

/** Names that a record holds, in any notation, somewhere in a text that begins like an object or an array. */
const RECORD_TEXT = /\b(?:event(?:Version|Source|Name|Time)|userIdentity|CloudTrailEvent)\b/;

/** Whether the node is a record, or a string whose text may hold one. Looks into no string that does not begin like JSON. */
export function holdsRecord(node: JsonNode | undefined): boolean {
  return node?.type === 'string' ? isRecordText(String(node.value)) : isRecord(node);
}

/** Whether a text may be a record, or hold some, as JSON. */
export function isRecordText(text: string): boolean {
  return /^\s*[{[]/.test(text) && RECORD_TEXT.test(text);
}

/** Whether a text is one whole, sound record as a trail delivers it: enough to count it without reading it. */
export function isDeliveredRecord(text: string): boolean {
  return deliveredStandsAt(text, 0) && scanClean(text, 0, text.length) === text.length;
}
