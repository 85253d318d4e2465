import { idKind } from '../../facts/facts';
import { counted } from '../../markdown/visible';
import type { ValueExplainer } from './explainer';
import { countedTo } from './logFacts';

/** In how many events of the log an identifying value stands: the first question of who follows a trace. */
export const elsewhere: ValueExplainer = {
  id: 'elsewhere',
  explain: ({ text, name, path, node, record, facts, log }) => {
    if (
      !(traces.has(name) || isIdentifier(text, name, path[0])) ||
      node.type !== 'string' ||
      text.length < 4 ||
      text.length > 2048 ||
      isNobodys(text) ||
      log.records.length < 2
    ) {
      return undefined;
    }
    const count = facts.eventsWith(text);
    const all = counted(log.records.length);
    if (count === 0) {
      return undefined;
    }
    if (name === 'eventID' && path.length === 1) {
      return copied(facts.copiesOf(record), count);
    }
    if (count === log.records.length) {
      return count === 2 ? 'In both events of this log.' : `In every one of the ${all} events of this log.`;
    }
    if (count === 1) {
      return log.records.length === 2
        ? 'Not in the other event of this log.'
        : `In no other of the ${all} events of this log.`;
    }
    return `In ${count < countedTo ? counted(count) : `at least ${counted(count)}`} of the ${all} events of this log.`;
  },
};

/** What the id of an event tells: samples share placeholders, and a correction names the event that it is for. */
function copied(copies: number, count: number): string | undefined {
  if (copies > 1) {
    return `In ${counted(copies)} events of this log: the same event, delivered more than once.`;
  }
  return count > 1 ? `In ${counted(count)} events of this log, which are not the same event.` : undefined;
}

/** Names of members that lead from one event to others. */
const traces = new Set([
  'accessKeyId',
  'accountId',
  'arn',
  'ARN',
  'credentialId',
  'eventID',
  'principalId',
  'recipientAccountId',
  'requestID',
  'sharedEventID',
  'sourceIdentity',
  'sourceIPAddress',
  'userAgent',
  'userName',
  'vpcEndpointId',
]);

/** Ids of EC2 wherever they stand, and what names a thing in a request or a response. */
function isIdentifier(text: string, name: string, top: string | undefined): boolean {
  const isCall = top === 'requestParameters' || top === 'responseElements' || top === 'resources';
  return idKind(text) !== undefined || (isCall && /(Name|Id|ID|Arn|ARN|Identifier|Url|^key|Ip|IP)$/.test(name));
}

/** Names of AWS's own services, which lead nowhere. */
function isNobodys(text: string): boolean {
  return text.endsWith('.amazonaws.com') || text.startsWith('AWS Internal');
}
