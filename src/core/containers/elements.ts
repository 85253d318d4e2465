import type { ContainerFact } from '../log/logDocument';
import { ElementsNode } from '../reader/scan/elementTable';
import { elements, type JsonNode } from '../tree/node';
import type { Contents, Opening } from './container';
import { isRecord } from './recordShape';

/**
 * The elements of an array that should hold records, sorted into records and others; undefined when none of them is a record.
 * An element that wraps its record, as EventBridge does, counts with what it wraps.
 */
export function sortElements(
  list: JsonNode,
  facts: readonly ContainerFact[],
  opening: Opening,
  open: (node: JsonNode) => readonly JsonNode[] = (node) => opening.entry(node)?.records ?? [],
): Contents | undefined {
  if (list instanceof ElementsNode && list.table.length > 0 && list.table.unsure === 0) {
    return isRecord(list.table.node(0)) ? { records: [], table: list.table, facts, unexplained: [] } : undefined;
  }
  const records: JsonNode[] = [];
  const unexplained: JsonNode[] = [];
  const all = elements(list);
  for (const element of all) {
    const found = isRecord(element) ? [element] : open(element);
    records.push(...found);
    if (found.length === 0) {
      unexplained.push(element);
    }
  }
  return all.length > 0 && records.length === 0 ? undefined : { records, facts, unexplained };
}
