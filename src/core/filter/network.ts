import { addressBits } from '../event/address';

/** The bits that all addresses of a network begin with, and how many bits an address of its kind has. */
export interface Network {
  readonly prefix: string;
  readonly length: number;
}

/** Reads `203.0.113.0/24` or `2001:db8::/32`, and an address alone as a network of one. Undefined for anything else. */
export function parseNetwork(text: string): Network | undefined {
  const [, address = '', size] = /^([\da-f:.]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const bits = addressBits(address);
  const many = size === undefined ? bits?.length : Number(size);
  return bits && many !== undefined && many <= bits.length
    ? { prefix: bits.slice(0, many), length: bits.length }
    : undefined;
}

/** Whether a text is an address of the network, in whatever notation. */
export function isIn(network: Network, text: string): boolean {
  const bits = addressBits(text);
  return bits?.length === network.length && bits.startsWith(network.prefix);
}
