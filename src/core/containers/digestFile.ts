import { type JsonNode, members, valueAt } from '../tree/node';
import type { ContainerFormat } from './container';
import { countOf, factsOf } from './facts';

/** Names that only a digest file has; two of them tell one, since a cut-off or shortened sample may lack the others. */
const MARKS = ['digestStartTime', 'digestEndTime', 'digestS3Object', 'digestSignatureAlgorithm', 'logFiles'];

/** A digest file: the hashes with which delivered log files are validated. It holds no records and is complete without. */
export const digestFile: ContainerFormat = {
  id: 'digest-file',
  title: 'CloudTrail digest file',
  open(root) {
    const found = MARKS.filter((mark) => valueAt(root, mark));
    return found.length >= 2 && !hasRecords(root)
      ? {
          entries: [],
          facts: [...factsOf(members(root)), ...countOf('logFiles', valueAt(root, 'logFiles'))],
          evident: true,
        }
      : undefined;
  },
};

function hasRecords(root: JsonNode): boolean {
  return valueAt(root, 'Records') !== undefined || valueAt(root, 'eventVersion') !== undefined;
}
