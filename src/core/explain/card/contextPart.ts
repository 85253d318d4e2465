import { AWS_ITSELF } from '../../event/describers';
import { familyOf } from '../../event/family';
import { identityOf } from '../../event/identity';
import { readTime } from '../../event/time';
import { agentOf, agentTitle } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import { code, escapeText } from '../../markdown/escape';
import { localTime } from '../values/time';
import { unusual } from '../values/unusual';
import type { CardPart } from './part';
import { route } from './route';

/** Where from, with what, when by the reader's clock, and what is out of the ordinary. */
export const contextPart: CardPart = {
  heading: 'CONTEXT',
  tell: (record, _log, host) => {
    const address = record.text('sourceIPAddress');
    const moment = readTime(record.text('eventTime'));
    const endpoint = record.text('vpcEndpointId');
    const tls = record.text('tlsDetails', 'tlsVersion');
    const reason = record.text('addendum', 'reason');
    return [
      address && !isToldService(address, record) && `from ${code(address)}`,
      program(record),
      moment && localTime(host, moment.epochMs),
      otherAccount(record),
      endpoint && `through VPC endpoint ${code(endpoint)}`,
      (tls === 'TLSv1' || tls === 'TLSv1.1') && `outdated ${code(tls)}`,
      reason && `late or corrected: ${code(reason)}`,
      ...[...unusual(record)].map(([field, says]) => `unusual ${code(field)}: ${says.replace(/\.$/, '')}`),
    ];
  },
};

/** Whether what stands in the place of an address is a service that is told as the caller, as who called for him, or as who reports. */
function isToldService(address: string, record: EventData): boolean {
  const { label, invokedBy } = identityOf(record);
  return (
    (address.endsWith('.amazonaws.com') || address === AWS_ITSELF) &&
    (label.endsWith(` ${address}`) ||
      (address === invokedBy && route(record) === 'service') ||
      (address === record.text('eventSource') && familyOf(record) === 'service'))
  );
}

function program(record: EventData): string | undefined {
  const agent = agentOf(record.text('userAgent'));
  return agent && !agent.inside
    ? escapeText(
        `${agentTitle(agent)}${agent.through ? ` through ${agent.through}` : ''}${agent.system ? ` on ${agent.system}` : ''}`,
      )
    : undefined;
}

function otherAccount(record: EventData): string | undefined {
  const caller = identityOf(record).accountId;
  const receiver = record.text('recipientAccountId');
  return isAccount(caller) && isAccount(receiver) && caller !== receiver
    ? `recorded for another account, ${code(receiver)}`
    : undefined;
}

function isAccount(id: string | undefined): id is string {
  return id !== undefined && /^\d{12}$/.test(id);
}
