import { mentionsRecords } from '../../facts/facts';
import { scanClean } from '../../json/cleanScan';
import { deliveredStandsAt } from '../../json/delivered';
import type { JsonNode } from '../../json/node';
import { isRecord } from './recordJudge';

/** Whether the node is a record, or a string whose text may hold one. Looks into no string that does not begin like JSON. */
export function holdsRecord(node: JsonNode | undefined): boolean {
  return node?.type === 'string' ? isRecordText(String(node.value)) : isRecord(node);
}

/** Whether a text may be a record, or hold some, as JSON, also as a string in it. Its first brace may have become another sign. */
export function isRecordText(text: string): boolean {
  return /^\s*(?:["[{]|[(\u0080-\uffff]")/.test(text) && mentionsRecords(text);
}

/** Whether a text is one whole, sound record as a trail delivers it: enough to count it without reading it. */
export function isDeliveredRecord(text: string): boolean {
  return deliveredStandsAt(text, 0) && scanClean(text, 0, text.length) === text.length;
}
