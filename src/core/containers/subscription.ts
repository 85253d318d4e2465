import { elements, members, textAt, valueAt } from '../json/node';
import { factsOf } from './facts';
import { entriesUnder } from './messages';
import type { ContainerFormat } from './parts/container';

/**
 * `{"messageType":"DATA_MESSAGE","logGroup":…,"logEvents":[{"message":"{…}"}]}`: what a subscription of CloudWatch Logs sends.
 * A `CONTROL_MESSAGE` only checks that somebody listens, and holds no records.
 */
export const subscription: ContainerFormat = {
  id: 'cloudwatch-subscription',
  title: 'CloudWatch Logs subscription',
  open(root) {
    const type = textAt(root, 'messageType');
    const list = valueAt(root, 'logEvents');
    if (type === undefined || list?.type !== 'array') {
      return undefined;
    }
    const facts = [...factsOf(members(root)), ...filters(valueAt(root, 'subscriptionFilters'))];
    return type === 'CONTROL_MESSAGE'
      ? { entries: [], facts, evidence: 'possible' }
      : { entries: entriesUnder('message', list), facts };
  },
};

function filters(list: ReturnType<typeof valueAt>) {
  return factsOf(elements(list).map((value) => ({ name: 'subscriptionFilter', key: value, value })));
}
