import type { Chains, Origin } from '../../src/core';
import { idsAt, rowOf } from './chainLogs';

/** What is told of the origin of an event: the event that issued its credentials, how surely, and on what it rests; else how it ends. */
export function originInWords(chains: Chains, id: string): string {
  const origin: Origin = chains.originOf(rowOf(chains, id));
  if (origin.kind !== 'issued') {
    return origin.kind === 'first' ? `first ${origin.who}` : origin.kind;
  }
  const { issuer, sureness, evidence } = origin.link;
  const others = idsAt(
    chains,
    origin.otherwise.map((link) => link.issuer),
  );
  const words = [idsAt(chains, [issuer])[0], sureness, ...evidence.map(({ kind }) => kind)].join(' ');
  return others.length ? `${words}; else ${others}` : words;
}
