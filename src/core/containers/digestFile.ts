import { digestNames, FIRST_FIELD } from '../facts/facts';
import { type JsonNode, members, valueAt } from '../json/node';
import { countOf, factsOf } from './facts';
import type { ContainerFormat } from './parts/container';

/**
 * A digest file: the hashes with which delivered log files are validated. It holds no records and is complete without. Two names that only such
 * a file has tell one, since a cut-off or shortened sample may lack the others.
 */
export const digestFile: ContainerFormat = {
  id: 'digest-file',
  title: 'CloudTrail digest file',
  open(root) {
    const found = digestNames().filter((name) => isStated(valueAt(root, name)));
    return found.length >= 2 && !hasRecords(root)
      ? {
          entries: [],
          facts: [...factsOf(members(root)), ...countOf('logFiles', valueAt(root, 'logFiles'))],
          evidence: 'certain',
        }
      : undefined;
  },
};

/** A digest states texts and a list; a schema of it has objects there. */
function isStated(value: JsonNode | undefined): boolean {
  return value !== undefined && value.type !== 'object';
}

function hasRecords(root: JsonNode): boolean {
  return valueAt(root, 'Records') !== undefined || valueAt(root, FIRST_FIELD) !== undefined;
}
