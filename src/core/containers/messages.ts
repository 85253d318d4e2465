import type { ContainerFact } from '../log/logDocument';
import { elements, type JsonNode, valueAt } from '../tree/node';
import type { Contents } from './container';
import { holdsRecord } from './holders';

/** The records in the member `name` of each entry of a list; an entry without one is not understood. Undefined when none has one. */
export function recordsUnder(
  name: string,
  list: JsonNode | undefined,
  facts: readonly ContainerFact[],
): Contents | undefined {
  const records: JsonNode[] = [];
  const unexplained: JsonNode[] = [];
  for (const entry of elements(list)) {
    const message = valueAt(entry, name);
    if (message && holdsRecord(message)) {
      records.push(message);
    } else {
      unexplained.push(message ?? entry);
    }
  }
  return records.length > 0 ? { records, facts, unexplained } : undefined;
}
