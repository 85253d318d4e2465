import { endsWell } from '../../machine/follow';
import type { CleanScanner } from '../../scan/cleanScanner';
import type { Costs } from '../costs';
import { bareNames } from './bareName';
import { bareValues } from './bareValue';
import type { Lexeme, Role, Skipped } from './lexeme';
import { isOtherMark, otherwiseQuotedTexts } from './otherMarks';
import type { Page } from './page';
import { quotedTexts } from './quotedText';
import { skipsAt } from './skips';
import { typePlaceholders } from './typePlaceholders';
import { adjacentTexts, prefixedTexts } from './wrappedTexts';

/** How many readings of one text are followed. */
const MOST_READINGS = 10;
const SLOTS: Readonly<Record<Role | 'skip', number>> = { name: 0, value: 1, element: 2, skip: 3 };

/** Tells the ways to read what stands at the offsets of one page. Each is worked out once. */
export class Lexer {
  readonly #known = new Map<number, readonly Lexeme[]>();

  /** @param scanner measures sound values of the same text. */
  constructor(
    readonly page: Page,
    readonly costs: Costs,
    readonly scanner: CleanScanner,
  ) {}

  /** The ways in which a text, or another scalar, can stand at `at` in that role: the best for each end, the cheapest first. */
  texts(at: number, role: Role): readonly Lexeme[] {
    return this.#once(at, role, () => best(this.#find(at, role)));
  }

  /** What at `at` is nobody's value. */
  skips(at: number): readonly Skipped[] {
    return this.#once(at, 'skip', () => skipsAt(this.page, at, this.costs)) as readonly Skipped[];
  }

  /** Behind the sound value at `at`; -1 where it is damaged. */
  soundEnd(at: number): number {
    const end = this.scanner.end(at);
    return end <= this.page.length ? end : -1;
  }

  /** Whether a sound object or array stands at `at`, and nothing behind it says that it should have ended elsewhere. */
  soundElementAt(at: number): boolean {
    const end = this.soundEnd(at);
    return end >= 0 && endsWell(this.page.text, end, ']');
  }

  #find(at: number, role: Role): Lexeme[] {
    const { page, costs } = this;
    const char = page.text.charAt(at);
    if (char === '"') {
      return [...quotedTexts(page, at, role, costs), ...adjacentTexts(page, at, role, costs)];
    }
    if (isOtherMark(char)) {
      return [...otherwiseQuotedTexts(page, at, role, costs), ...adjacentTexts(page, at, role, costs)];
    }
    if (/[{[]/.test(char)) {
      return role === 'name' ? [] : typePlaceholders(page, at, costs);
    }
    if (/[}\],]/.test(char)) {
      return [];
    }
    return role === 'name'
      ? [...prefixedTexts(page, at, role, costs), ...bareNames(page, at, costs)]
      : bareValues(page, at, role, costs);
  }

  #once<T extends Lexeme>(at: number, what: Role | 'skip', find: () => readonly T[]): readonly Lexeme[] {
    const key = at * 4 + SLOTS[what];
    const before = this.#known.get(key);
    if (before) {
      return before;
    }
    const found = find();
    this.#known.set(key, found);
    return found;
  }
}

function best(found: readonly Lexeme[]): Lexeme[] {
  const byEnd = new Map<number, Lexeme>();
  for (const one of found) {
    const key = one.end * 2 + (one.withColon ? 1 : 0);
    const other = byEnd.get(key);
    if (!other || one.cost < other.cost) {
      byEnd.set(key, one);
    }
  }
  return [...byEnd.values()].sort((one, other) => one.cost - other.cost).slice(0, MOST_READINGS);
}
