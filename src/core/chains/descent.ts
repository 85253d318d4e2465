import type { Steps } from '../text/steps';
import type { Chains } from './chains';
import { isSameEvent } from './sameEvent';
import { usesOf } from './uses';

/** Something that was done with credentials that an event issued, or with what was issued with those. */
interface Deed {
  readonly row: number;
  /** How many events stand between: 0 for what was done with the event's own credentials. */
  readonly depth: number;
  /** The event whose credentials were used. */
  readonly by: number;
}

/** Everything that was done with what an event issued, and with all that was issued with it; each event once, whoever goes in circles. */
export function* descentOf(chains: Chains, row: number): Steps<readonly Deed[]> {
  const deeds: Deed[] = [];
  const seen = new Set([row]);
  const open: Deed[] = [{ row, depth: -1, by: row }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { row: by, depth } = next;
    const found = (yield* usesOf(chains, by))
      .filter((use) => !seen.has(use))
      .map((use) => ({ row: use, depth: depth + 1, by }));
    for (const deed of found) {
      seen.add(deed.row);
      deeds.push(deed);
    }
    open.push(
      ...once(
        chains,
        found.filter((deed) => chains.handlesOf(deed.row).length > 0),
      ),
    );
  }
  const { timeline } = chains;
  return deeds.sort((a, b) => timeline.positionOf(a.row) - timeline.positionOf(b.row));
}

/** Without the copies of an event that stand beside it: what was done with it is the same. */
function once(chains: Chains, deeds: readonly Deed[]): readonly Deed[] {
  return deeds.filter(({ row }, at) => at === 0 || !isSameEvent(chains.set, row, deeds[at - 1]?.row ?? -1));
}
