import { whereIs } from '../../event/where';
import { quoted } from '../../repair/kinds/kind';
import type { Rule } from '../parts/rule';
import { stringAt } from '../parts/stringAt';

/** Names and words are fine here; only what was meant to be an address can fail to be one. */
const attempt = /^[0-9]+(\.[0-9]+){1,99}$|^(?=[^:]*:[^:]*:)[0-9a-f:]+(%\w+)?$/i;

export const sourceAddressForm: Rule = {
  code: 'source-address-form',
  severity: 'information',
  summary: 'A source address is neither an IPv4 nor an IPv6 address, though it looks like one.',
  matters: 'It can be looked up nowhere: the address was edited, hidden or invented.',
  lenient: true,
  *check(event) {
    const address = stringAt(event, 'sourceIPAddress');
    if (address && attempt.test(address) && !isIpv4(address) && !isIpv6(address)) {
      yield {
        span: whereIs(event, 'sourceIPAddress'),
        message: `sourceIPAddress ${quoted(address)} is no address: IPv4 has four numbers up to 255, IPv6 eight groups.`,
      };
    }
  },
};

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^[0-9]{1,3}$/.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  const halves = text.replace(/%.*$/, '').split('::');
  const groups = halves.flatMap((half) => (half ? half.split(':') : []));
  const fits = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
  return fits && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}
