import { type JsonNode, members } from '../tree/node';
import type { ContainerFormat } from './container';
import { contentsOfList, contentsOfLists } from './elements';
import { eventBridge } from './eventBridge';
import { factsOf } from './facts';
import { elementsOf } from './shallow';

/** `{"Records":[…]}`: what a trail delivers to S3, and the JSON download of the Event history. */
export const s3Log: ContainerFormat = {
  id: 's3-log',
  title: 'CloudTrail log file',
  open(root, opening) {
    const lists = members(root).flatMap(({ name, value }) =>
      name === 'Records' && value?.type === 'array' ? value : [],
    );
    const [list, ...others] = lists;
    if (!list) {
      return undefined;
    }
    const facts = factsOf(members(root).filter(({ name }) => name !== 'Records'));
    const open = (node: JsonNode) => eventBridge.open(node, opening);
    const contents = others.length > 0 ? contentsOfLists(lists, facts, open) : contentsOfList(list, facts, open);
    return { ...contents, evident: elementsOf(list).next().done === true };
  },
};
