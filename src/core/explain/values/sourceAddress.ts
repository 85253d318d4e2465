import { familyOf } from '../../event/family';
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
      return familyOf(record) === 'service'
        ? 'The service itself. No address of a caller is recorded.'
        : "An AWS service made the call for somebody. The caller's own address is not recorded.";
    }
    const kind = /ip|address|cidr|host/i.test(name) ? addressKind(text) : undefined;
    return kind && `**${code(text)}**: ${kind}.`;
  },
};
