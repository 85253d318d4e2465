import { type JsonNode, valueAt } from '../json/node';
import type { Entry } from './parts/container';
import { holdsRecord } from './parts/holders';
import { elementsOf, shallow } from './parts/shallow';

/** What stands in the member `name` of each entry of a list; an entry without it is nothing of ours. */
export function* entriesUnder(name: string, list: JsonNode | undefined): Generator<Entry> {
  for (const entry of elementsOf(list)) {
    const message = valueAt(shallow(entry), name);
    yield { node: message ?? entry, candidate: message !== undefined && holdsRecord(message) };
  }
}

/** Whether the member `name` of one of the entries is as asked. Looks at no more of them than it must. */
export function someUnder(name: string, list: JsonNode, holds: (message: JsonNode) => boolean): boolean {
  for (const entry of elementsOf(list)) {
    const message = valueAt(shallow(entry), name);
    if (message && holds(message)) {
      return true;
    }
  }
  return false;
}
