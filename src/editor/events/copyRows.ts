import { eventJson, type NormalizedLog, normalize, type Steps } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';
import { mostCopied, tellCopied } from './copyEvents';
import type { EventTree } from './eventTree';

/** Whose events are copied. */
type Copied = Pick<EventTree, 'shown' | 'record'>;

/** Copies events of the view as JSON: of one document as `copyEvents` does, with the repairs that it would make; else those that are sound. */
export async function copyRows(tree: Copied, rows: readonly number[]): Promise<void> {
  const only = tree.shown.logs.length === 1 ? tree.shown.logs[0]?.log : undefined;
  const work = only && 'text' in only ? normalize(only, rows, mostCopied) : written(tree, rows);
  await tellCopied(rows.length ? await inTimeSlices(work) : undefined, rows.length);
}

/** Of a log without a text nothing can compare what a repair would write with what the log says: what is damaged is left out, and counted. */
function* written(tree: Copied, rows: readonly number[]): Steps<NormalizedLog> {
  const parts: string[] = [];
  let [length, refused] = [0, 0];
  for (const index of rows) {
    const record = tree.record({ index });
    const text = record && !record.damaged ? eventJson(record) : undefined;
    refused += Number(text === undefined);
    length += text?.length ?? 0;
    if (length > mostCopied && parts.length) {
      break;
    }
    parts.push(...(text === undefined ? [] : [text]));
    yield;
  }
  const text = rows.length === 1 ? `${parts[0] ?? ''}\n` : `{\n  "Records": [\n${parts.join(',\n')}\n  ]\n}\n`;
  return { text, written: parts.length, damaged: 0, uncertain: 0, refused };
}
