import type { Steps } from '../text/steps';
import type { Chains } from './chains';
import { isTimed } from './credentials';
import type { Handle } from './handle';
import { isSameEvent } from './sameEvent';
import { claimsFor } from './ways';

/** So many events are looked at before the caller may pause. */
const STRIDE = 100;

/** What was done with the credentials that an event issued, in the order of time: rows whose origin is that event, or may be. */
export function* usesOf(chains: Chains, row: number): Steps<readonly number[]> {
  const rows = new Set<number>();
  for (const id of credentialsFrom(chains, row)) {
    for (const use of yield* usesWith(chains, row, id)) {
      rows.add(use);
      for (const copy of chains.firstCopies(use)) {
        if (copy !== row && !rows.has(copy) && comesFrom(chains, copy, row)) {
          rows.add(copy);
        }
      }
    }
  }
  const { timeline } = chains;
  return [...rows].sort((a, b) => timeline.positionOf(a) - timeline.positionOf(b));
}

/** The numbers of all credentials that the event may have issued, as far as what they claim tells, and when their sessions began. */
function credentialsFrom(chains: Chains, row: number): ReadonlySet<number> {
  const time = chains.timeline.timeAt(row);
  return new Set(chains.handlesOf(row).flatMap((handle) => claimers(chains, handle, time)));
}

function claimers({ claims }: Chains, { kind, id }: Handle, time: number): readonly number[] {
  return claimsFor(kind).flatMap(({ claim, way }) =>
    way.time === 'start' ? claims.begun(id, way.from(time), way.to(time)) : claims.claiming(claim, id),
  );
}

/** The events with credentials, where the event is what issued them. Whether it is, is the same for all of them, unless it takes their moment. */
function* usesWith(chains: Chains, issuer: number, id: number): Steps<readonly number[]> {
  const all = [...chains.used.of(id)].filter((row) => row !== issuer);
  if (!isTimed(chains.claims.stated(id))) {
    yield;
    return all[0] !== undefined && comesFrom(chains, all[0], issuer) ? all : [];
  }
  const found: number[] = [];
  for (const [at, row] of all.entries()) {
    if (comesFrom(chains, row, issuer)) {
      found.push(row);
    }
    if (at % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return found;
}

function comesFrom(chains: Chains, row: number, issuer: number): boolean {
  const origin = chains.originOf(row);
  if (origin.kind !== 'issued') {
    return false;
  }
  const { link } = origin;
  return link.copies.includes(issuer) || isSameEvent(chains.set, link.issuer, issuer);
}
