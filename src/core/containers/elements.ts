import type { ContainerFact } from '../log/logDocument';
import { ElementsNode, type ElementTable } from '../reader/scan/elementTable';
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
  if (list instanceof ElementsNode && allRecords(list.table)) {
    return { records: [], table: list.table, facts, unexplained: [] };
  }
  const records: JsonNode[] = [];
  const unexplained: JsonNode[] = [];
  const all = elements(list);
  for (const element of all) {
    const found = isRecord(element) ? [element] : open(element);
    for (const record of found) {
      records.push(record);
    }
    if (found.length === 0) {
      unexplained.push(element);
    }
  }
  return all.length > 0 && records.length === 0 ? undefined : { records, facts, unexplained };
}

/** Whether a table holds nothing but records. Those that begin as a trail writes them are believed after the first. */
function allRecords(table: ElementTable): boolean {
  return table.length > 0 && isRecord(table.node(0)) && table.unsure.every((index) => isRecord(table.node(index)));
}
