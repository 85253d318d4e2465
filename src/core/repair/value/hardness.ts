import type { Habits } from '../budget/habits';
import type { DamageKind } from '../kinds/kind';
import type { State, Trail } from '../search/state';

/** Within so many characters it is one place. */
const NEAR = 300;

/**
 * Whether more than `most` is paid at one place, or for names out of their places, so that a wider search may find something better. What is wrong
 * everywhere does not count.
 */
export function isHard(state: State, most: number, habits: Habits): boolean {
  const { trail } = state;
  return (
    paidForNames(state) > most || (isMuch(trail, most, () => false) && isMuch(trail, most, habitsIn(trail, habits)))
  );
}

/** What names cost that are strange or in a strange place: all that no damage costs. */
function paidForNames({ trail, cost }: State): number {
  let names = cost;
  for (let at = trail; at; at = at.rest) {
    names -= at.cost;
  }
  return names;
}

function isMuch(trail: Trail | undefined, most: number, isHabit: (damage: Trail) => boolean): boolean {
  let sum = 0;
  let place = -1;
  for (let at = trail; at; at = at.rest) {
    if (isHabit(at)) {
      continue;
    }
    sum = place >= 0 && place - at.at > NEAR ? at.cost : sum + at.cost;
    place = at.at;
    if (sum > most) {
      return true;
    }
  }
  return false;
}

/** Tells which damages are of a kind that comes again and again. */
function habitsIn(trail: Trail | undefined, habits: Habits): (damage: Trail) => boolean {
  const kinds = new Map<Trail, DamageKind | undefined>();
  const counts = new Map<DamageKind | undefined, number>();
  for (let at = trail; at; at = at.rest) {
    const kind = kindOf(at);
    kinds.set(at, kind);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return (damage) => {
    const kind = kinds.get(damage);
    return kind !== undefined && habits.has(kind, counts.get(kind) ?? 0);
  };
}

/** The kind of a damage; undefined where a reading has several. */
function kindOf({ taken, describe }: Trail): DamageKind | undefined {
  const reports = taken?.reports ?? (describe ? [describe()] : []);
  return reports.length === 1 ? reports[0]?.kind : undefined;
}
