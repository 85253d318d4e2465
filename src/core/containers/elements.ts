import type { ContainerFact } from '../log/logDocument';
import { elements, type JsonNode, valueAt } from '../tree/node';
import type { Contents } from './container';
import { isRecord } from './recordShape';

/** How many elements are looked at to learn whether an array holds records. */
const PROBE = 5;

/**
 * The elements of an array that should hold records, sorted into records and others; undefined when none of the first ones is a record.
 * An element that wraps its record as EventBridge does (`detail`) counts with what it wraps.
 */
export function sortElements(list: JsonNode, facts: readonly ContainerFact[]): Contents | undefined {
  const all = elements(list);
  const probed = all.slice(0, PROBE).map(recordIn);
  if (all.length > 0 && !probed.some((record) => record)) {
    return undefined;
  }
  const records: JsonNode[] = [];
  const unexplained: JsonNode[] = [];
  all.forEach((element, index) => {
    const record = index < PROBE ? probed[index] : recordIn(element);
    (record ? records : unexplained).push(record ?? element);
  });
  return { records, facts, unexplained };
}

function recordIn(element: JsonNode): JsonNode | undefined {
  if (isRecord(element)) {
    return element;
  }
  const detail = valueAt(element, 'detail');
  return isRecord(detail) ? detail : undefined;
}
