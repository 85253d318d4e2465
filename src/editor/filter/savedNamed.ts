import type { SavedFilter } from '../shared/settings';

/** The saved filters whose names hold what somebody types, in whichever case; none while nothing is typed. */
export function savedNamed(saved: readonly SavedFilter[], typed: string): readonly SavedFilter[] {
  const sought = typed.trim().toLowerCase();
  return sought === '' ? [] : saved.filter(({ name }) => name.toLowerCase().includes(sought));
}
