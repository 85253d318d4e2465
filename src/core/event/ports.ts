import { type Json, scalarText } from '../json/plain';

/**
 * The ports of a rule, "22" or "0-65535". Undefined where it has none: of all protocols EC2 writes port 0, or -1, and means any port; of
 * ICMP the same members hold a type and a code.
 */
export function portsIn(protocol: Json | undefined, from: Json | undefined, to: Json | undefined): string | undefined {
  const [first, last] = [scalarText(from), scalarText(to)];
  const isPortless = /^(-1|icmp|icmpv6|1|58)$/i.test(scalarText(protocol) ?? '');
  if (isPortless || first === undefined || first === '-1') {
    return undefined;
  }
  return last === undefined || last === first ? first : `${first}-${last}`;
}
