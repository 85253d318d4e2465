import { elements, members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { factsOf } from './facts';

/** `{"Events":[{"CloudTrailEvent":"{…}"}]}`: what `aws cloudtrail lookup-events` prints; each record is a JSON string. */
export const lookupEvents: ContainerFormat = {
  id: 'lookup-events',
  title: 'Output of lookup-events',
  open(root) {
    const list = valueAt(root, 'Events');
    const entries = list ? elements(list) : valueAt(root, 'CloudTrailEvent') ? [root] : [];
    const records = entries.map((entry) => valueAt(entry, 'CloudTrailEvent'));
    if (!records.some((record) => record?.type === 'string')) {
      return undefined;
    }
    return {
      records: records.filter((record) => record !== undefined),
      facts: factsOf(members(root).filter(({ name }) => name !== 'CloudTrailEvent')),
      unexplained: entries.filter((_entry, index) => records[index] === undefined),
      evident: true,
      wrapper: !list,
    };
  },
};
