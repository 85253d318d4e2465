import { type JsonNode, members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { oneRecord } from './elements';
import { factsOf } from './facts';
import { entriesUnder } from './messages';
import { elementsOf, shallow } from './shallow';

/** `{"Events":[{"CloudTrailEvent":"{…}"}]}`: what `aws cloudtrail lookup-events` prints; each record is a JSON string. */
export const lookupEvents: ContainerFormat = {
  id: 'lookup-events',
  title: 'Output of lookup-events',
  open(root) {
    const list = valueAt(root, 'Events');
    const record = valueAt(root, 'CloudTrailEvent');
    const facts = factsOf(members(root).filter(({ name }) => name !== 'CloudTrailEvent'));
    if (record && !list) {
      return { ...oneRecord(record, facts), evident: true };
    }
    return list && hasEvents(list)
      ? { entries: entriesUnder('CloudTrailEvent', list), facts, evident: true }
      : undefined;
  },
};

function hasEvents(list: JsonNode): boolean {
  for (const entry of elementsOf(list)) {
    if (valueAt(shallow(entry), 'CloudTrailEvent')) {
      return true;
    }
  }
  return false;
}
