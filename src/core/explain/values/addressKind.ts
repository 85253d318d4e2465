import { addressBits } from '../../event/address';

/**
 * What kind of IP address a text is, in words, a range's suffix (`/24`) allowed. Undefined for anything that is no IP address, and for an
 * ordinary public one, of which there is nothing to say.
 * Ranges are those of IANA's special-purpose registries.
 */
export function addressKind(text: string): string | undefined {
  const [address = '', suffix] = text.split('/');
  const bits = addressBits(address);
  if (!bits || (suffix !== undefined && !/^\d{1,3}$/.test(suffix)) || text.split('/').length > 2) {
    return undefined;
  }
  if (suffix === '0' && /^[0]+$/.test(bits)) {
    return `every ${bits.length === 32 ? 'IPv4' : 'IPv6'} address: the whole internet`;
  }
  const range = ranges.find(({ prefix, six }) => six === (bits.length === 128) && bits.startsWith(prefix));
  return range && `${range.says}${suffix === undefined ? '' : ', as a range'}`;
}

interface Range {
  readonly prefix: string;
  readonly six: boolean;
  readonly says: string;
}

/** The more special come first. */
const ranges: readonly Range[] = [
  range('169.254.169.254/32', 'the instance metadata service of EC2'),
  range('0.0.0.0/8', 'an address of this network, no real sender'),
  range('10.0.0.0/8', 'a private address (RFC 1918), as behind a VPC endpoint'),
  range('172.16.0.0/12', 'a private address (RFC 1918), as behind a VPC endpoint'),
  range('192.168.0.0/16', 'a private address (RFC 1918), as behind a VPC endpoint'),
  range('100.64.0.0/10', 'a shared address of providers (RFC 6598), not public'),
  range('127.0.0.0/8', "the caller's own machine (loopback); in a log only samples have it"),
  range('169.254.0.0/16', 'a link-local address, not public'),
  range('192.0.2.0/24', 'an address reserved for documentation: this is a sample'),
  range('198.51.100.0/24', 'an address reserved for documentation: this is a sample'),
  range('203.0.113.0/24', 'an address reserved for documentation: this is a sample'),
  range('198.18.0.0/15', 'an address reserved for benchmarks'),
  range('224.0.0.0/4', 'a multicast address'),
  range('240.0.0.0/4', 'a reserved address'),
  range('::1/128', "the caller's own machine (loopback); in a log only samples have it"),
  range('2001:db8::/32', 'an address reserved for documentation: this is a sample'),
  range('3fff::/20', 'an address reserved for documentation: this is a sample'),
  range('fd00:ec2::254/128', 'the instance metadata service of EC2'),
  range('fc00::/7', 'a private IPv6 address (RFC 4193)'),
  range('fe80::/10', 'a link-local IPv6 address'),
  range('::ffff:0:0/96', 'an IPv4 address in IPv6 form'),
];

function range(cidr: string, says: string): Range {
  const [address = '', length] = cidr.split('/');
  const bits = addressBits(address) ?? '';
  return { prefix: bits.slice(0, Number(length)), six: bits.length === 128, says };
}
