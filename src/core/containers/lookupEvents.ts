import { fieldRole } from '../facts/facts';
import { type JsonNode, members, valueAt } from '../json/node';
import { factsOf } from './facts';
import { entriesUnder, someUnder } from './messages';
import type { ContainerFormat } from './parts/container';
import { holdsRecord } from './parts/holders';
import { isRecord } from './parts/recordJudge';
import { shallow } from './parts/shallow';

/** `{"Events":[{"CloudTrailEvent":"{…}"}]}`: what `aws cloudtrail lookup-events` prints; each record is a JSON string. */
export const lookupEvents: ContainerFormat = {
  id: 'lookup-events',
  title: 'Output of lookup-events',
  open(root) {
    const list = valueAt(root, 'Events');
    const record = valueAt(root, NAME);
    const facts = factsOf(members(root).filter(({ name }) => name !== NAME));
    if (record && !list && speaksOfRecord(record) && !isRecord(root)) {
      const entries = [{ node: record, candidate: holdsRecord(record) }];
      return { entries, facts, wrapper: true, evidence: 'certain' };
    }
    return list && someUnder(NAME, list, speaksOfRecord)
      ? { entries: entriesUnder(NAME, list), facts, evidence: 'certain' }
      : undefined;
  },
};

const NAME = 'CloudTrailEvent';

/** A text, whatever it says, or an object with a field of records; a schema has neither. */
function speaksOfRecord(value: JsonNode): boolean {
  return value.type === 'string' || members(shallow(value)).some(({ name }) => fieldRole(name));
}
