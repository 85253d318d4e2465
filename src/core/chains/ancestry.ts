import type { Chains } from './chains';
import type { Origin } from './link';
import { isSameEvent } from './sameEvent';

/** An event on the way up, and where its credentials come from. */
interface Rung {
  readonly row: number;
  readonly origin: Origin;
}

/** The way from an event to whoever acted first. */
interface Ancestry {
  /** The event itself, the one that issued its credentials, the one that issued those, and so on. */
  readonly rungs: readonly Rung[];
  /** How it ends: as the origin of the last event says, or with an event that is on the way already. */
  readonly end: 'first' | 'absent' | 'unstated' | 'circle';
}

/** Who assumed whom, from an event up to the first human or service, as far as the open logs tell. */
export function ancestryOf(chains: Chains, row: number): Ancestry {
  const rungs: Rung[] = [];
  for (let at = row; ; ) {
    const origin = chains.originOf(at);
    rungs.push({ row: at, origin });
    if (origin.kind !== 'issued') {
      return { rungs, end: origin.kind };
    }
    at = origin.link.issuer;
    if (rungs.length >= LONGEST || rungs.some((rung) => isSameEvent(chains.set, rung.row, at))) {
      return { rungs, end: 'circle' };
    }
  }
}

/** Roles that are assumed by roles live for an hour at most, so that no chain of a real log comes near. */
const LONGEST = 200;
