import { members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { sortElements } from './elements';
import { factsOf } from './facts';

/** `{"Records":[…]}`: what a trail delivers to S3, and the JSON download of the Event history. */
export const s3Log: ContainerFormat = {
  id: 's3-log',
  title: 'CloudTrail log file',
  open(root) {
    const list = valueAt(root, 'Records');
    if (list?.type !== 'array') {
      return undefined;
    }
    return sortElements(list, factsOf(members(root).filter(({ name }) => name !== 'Records')));
  },
};
