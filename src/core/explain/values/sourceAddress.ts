import { familyOf } from '../../event/family';
import { identityOf } from '../../event/identity';
import type { EventData } from '../../log/eventData';
import { code } from '../../markdown/escape';
import { addressKind } from './addressKind';
import type { ValueExplainer } from './explainer';

/** An IP address, in the fields that hold them: what kind of address it is. */
export const sourceAddress: ValueExplainer = {
  id: 'source-address',
  explain: ({ text, name, record }) => {
    if (name === 'sourceIPAddress' && /^AWS Internal\/\d+$/.test(text)) {
      return `**${code(text)}**: ${familyOf(record) === 'service' ? 'it' : 'the call'} came from inside AWS; the number is known to the service only.`;
    }
    if (name === 'sourceIPAddress' && text.endsWith('.amazonaws.com')) {
      return ofService(record);
    }
    const kind = /ip|address|cidr|host/i.test(name) ? addressKind(text) : undefined;
    return kind && `**${code(text)}**: ${kind}.`;
  },
};

/** What the name of a service tells in the place of an address: for whom it called, as far as the event says who the caller is. */
function ofService(record: EventData): string {
  if (familyOf(record) === 'service') {
    return 'The service itself. No address of a caller is recorded.';
  }
  const { kind, invokedBy } = identityOf(record);
  if (kind === 'service') {
    return 'The AWS service that made the call, in its own name. No address is recorded.';
  }
  return invokedBy || record.text('userIdentity', 'type') !== undefined
    ? "An AWS service made the call with the caller's credentials. The caller's own address is not recorded."
    : 'An AWS service made the call, in its own name or for somebody, which is not told here. No address is recorded.';
}
