import { type Json, scalarText } from '../json/plain';
import type { Beside } from './targetParts';

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

/** What is said of the traffic of one rule among others: by its ports, else by its protocol. Nothing of a rule that has neither. */
export function trafficIn(protocol: Json | undefined, from: Json | undefined, to: Json | undefined): readonly Beside[] {
  const [by, first, last] = [protocol, from, to].map(scalarText);
  const ports = portsIn(protocol, from, to);
  if (by === '-1') {
    return [{ words: ALL_PORTS, stands: texts(by, first, last) }];
  }
  if (ports !== undefined) {
    return [
      { words: /^(udp|17)$/i.test(by ?? '') ? 'on UDP port' : 'on port', text: ports, stands: texts(by, first, last) },
    ];
  }
  return by === undefined || /^(tcp|udp|6|17)$/i.test(by) ? [] : [{ words: 'by', ...protocolTold(by), stands: [by] }];
}

/** What a rule without ports is about where it is about all protocols. */
export const ALL_PORTS = 'on all ports';

function protocolTold(by: string): Pick<Beside, 'words' | 'text'> {
  const known = /^(icmp|1)$/i.test(by) ? 'ICMP' : /^(icmpv6|58)$/i.test(by) ? 'ICMPv6' : undefined;
  return known ? { words: `by ${known}` } : { words: 'by protocol', text: by };
}

function texts(...all: readonly (string | undefined)[]): readonly string[] {
  return all.filter((text) => text !== undefined);
}
