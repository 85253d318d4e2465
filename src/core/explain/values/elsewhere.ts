import { counted } from '../../markdown/visible';
import type { ValueExplainer } from './explainer';
import { countedTo } from './logFacts';

/** In how many events of the log an identifying value stands: the first question of who follows a trace. */
export const elsewhere: ValueExplainer = {
  id: 'elsewhere',
  explain: ({ text, name, node, facts, log }) => {
    if (
      !traces.has(name) ||
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
    if (name === 'eventID') {
      return count > 1
        ? `In ${counted(count)} events of this log: the same event, delivered more than once.`
        : undefined;
    }
    if (count === log.records.length) {
      return `In every one of the ${all} events of this log.`;
    }
    return count === 1
      ? `In no other of the ${all} events of this log.`
      : `In ${count < countedTo ? counted(count) : `at least ${counted(count)}`} of the ${all} events of this log.`;
  },
};

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

/** Names of AWS's own services, which lead nowhere. */
function isNobodys(text: string): boolean {
  return text.endsWith('.amazonaws.com') || text.startsWith('AWS Internal');
}
