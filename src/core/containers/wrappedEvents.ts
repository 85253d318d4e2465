import { members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { contentsOfList, hasCandidate } from './elements';
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
      if (contents?.table || hasCandidate(contents?.entries ?? [])) {
        return contents;
      }
    }
    return undefined;
  },
};
