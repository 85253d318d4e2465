import { members, valueAt } from '../tree/node';
import type { ContainerFormat, Entry } from './container';
import { contentsOfList } from './elements';
import { factsOf } from './facts';

/** Where tools list what they wrapped: a search's hits, a queue's messages, the events that a Lambda function gets. */
const LISTS: readonly (readonly string[])[] = [
  ['hits', 'hits'],
  ['results'],
  ['Records'],
  ['records'],
  ['Messages'],
  ['events'],
  ['logs'],
  ['data'],
  ['items'],
  ['rows'],
  ['value'],
  ['Events'],
];

/** A list of records in the wrappings of a SIEM, a queue or another tool. */
export const wrappedEvents: ContainerFormat = {
  id: 'wrapped-events',
  title: 'Events wrapped by another tool',
  open(root, opening) {
    for (const path of LISTS) {
      const list = valueAt(root, ...path);
      const contents = list?.type === 'array' ? contentsOfList(list, factsOf(members(root)), opening.entry) : undefined;
      if (contents?.table || some(contents?.entries ?? [])) {
        return contents;
      }
    }
    return undefined;
  },
};

/** Whether one of the entries may be a record. Asks for no more of them than it must. */
function some(entries: Iterable<Entry>): boolean {
  for (const { candidate } of entries) {
    if (candidate) {
      return true;
    }
  }
  return false;
}
