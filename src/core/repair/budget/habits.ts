import type { DamageKind } from '../kinds/kind';
import type { Report } from '../reports/report';

/** What is wrong so often in the same way is how a text was written, and tells nothing about a place. */
const OFTEN = 16;

/** How often each kind of damage was found in a text so far. */
export class Habits {
  readonly #counts = new Map<DamageKind, number>();
  /** Whether the last damaged value was one of which all entries are written in another way. */
  written = false;
  /** In how many of the last ones, one after the other, brackets were missing or too many. */
  bracketed = 0;

  note(reports: readonly Report[]): void {
    for (const { kind } of reports) {
      this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    }
  }

  /** Whether a kind, found so many times more, comes again and again. */
  has(kind: DamageKind, more: number): boolean {
    return (this.#counts.get(kind) ?? 0) + more >= OFTEN;
  }
}
