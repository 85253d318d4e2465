import { members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { contentsOfList } from './elements';
import { eventBridge } from './eventBridge';
import { factsOf } from './facts';
import { elementsOf } from './shallow';

/** `{"Records":[…]}`: what a trail delivers to S3, and the JSON download of the Event history. */
export const s3Log: ContainerFormat = {
  id: 's3-log',
  title: 'CloudTrail log file',
  open(root, opening) {
    const list = valueAt(root, 'Records');
    if (list?.type !== 'array') {
      return undefined;
    }
    const facts = factsOf(members(root).filter(({ name }) => name !== 'Records'));
    const contents = contentsOfList(list, facts, (node) => eventBridge.open(node, opening));
    return { ...contents, evident: elementsOf(list).next().done === true };
  },
};
