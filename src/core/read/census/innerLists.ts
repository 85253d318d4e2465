import type { RecordNodes } from '../../containers/parts/container';
import { holderNames, isHolder } from '../../facts/facts';
import { ElementTable } from '../../json/elementTable';
import { type JsonNode, members, spanOf } from '../../json/node';
import type { Span } from '../../text/span';

const LIST = new RegExp(String.raw`"(?:${holderNames().join('|')})"\s{0,200}:\s{0,200}\[`, 'g');

/**
 * The lists of events that stand at the top of sound records in `[start, end)`, in text order. Where brackets are missing around the records, the
 * lines that open a container stand there twice, and the outer record is what the second opening made of the first. Further in, and in
 * sound JSON, a list of this name is a field like any other: somebody may have sent it.
 */
export function innerLists(text: string, records: RecordNodes, start: number, end: number): Span[] {
  if (!(records instanceof ElementTable)) {
    return [];
  }
  const found = [...text.slice(start, end).matchAll(LIST)].map(
    ({ index, 0: { length } }) => start + index + length - 1,
  );
  const holders = new Set(found.map((at) => records.indexBefore(at)));
  return [...holders].flatMap((index) => (records.isClean(index) ? listsOf(records.node(index)) : []));
}

function listsOf(record: JsonNode): Span[] {
  return members(record).flatMap(({ name, value }) => (isHolder(name) && value?.type === 'array' ? spanOf(value) : []));
}
