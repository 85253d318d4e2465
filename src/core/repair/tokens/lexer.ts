import type { CleanScanner } from '../../json/cleanScanner';
import type { Costs } from '../budget/costs';
import { endsWell } from '../lookahead/whatFollows';
import { bareNames } from './bareName';
import { bareValues } from './bareValue';
import { commentsAt } from './comments';
import { DeepValues } from './deepValue';
import { follows } from './follows';
import { type Lexeme, type Reading, type Role, type Skipped, weightOfAll } from './lexeme';
import { isOtherMark, otherwiseQuotedTexts } from './otherMarks';
import type { Page } from './page';
import { plainEnd, quotedTexts } from './quotedText';
import { skipsAt } from './skips';
import { typePlaceholders } from './typePlaceholders';
import { unopenedJson } from './unopenedJson';
import { adjacentTexts, prefixedTexts } from './wrappedTexts';

/** How many readings of one text are followed. */
const MOST_READINGS = 10;
const SLOTS: Readonly<Record<Role, number>> = { name: 0, value: 1, element: 2 };

/** Tells the ways to read what stands at the offsets of one page. Each is worked out once. */
export class Lexer {
  readonly #texts = new Map<number, readonly Lexeme[]>();
  readonly #deep: DeepValues;
  readonly #skips = new Map<number, readonly Lexeme<Skipped>[]>();

  /** @param scanner measures sound values of the same text. */
  constructor(
    readonly page: Page,
    readonly costs: Costs,
    readonly scanner: CleanScanner,
  ) {
    this.#deep = new DeepValues(page.text, page.length);
  }

  /** The ways in which a text, or another scalar, can stand at `at` in that role: the best for each end, the cheapest first. */
  texts(at: number, role: Role): readonly Lexeme[] {
    return this.#texts.get(at * 4 + SLOTS[role]) ?? this.#findTexts(at, role);
  }

  #findTexts(at: number, role: Role): readonly Lexeme[] {
    const found = best(this.#find(at, role)).map(weighed);
    this.#texts.set(at * 4 + SLOTS[role], found);
    return found;
  }

  /** What at `at` is nobody's value. */
  skips(at: number): readonly Lexeme<Skipped>[] {
    return this.#skips.get(at) ?? this.#findSkips(at);
  }

  #findSkips(at: number): readonly Lexeme<Skipped>[] {
    const found = skipsAt(this.page, at, this.costs)
      .filter((skip) => this.#isOpen(at, skip))
      .map(weighed);
    this.#skips.set(at, found);
    return found;
  }

  /** Whether a skip is worth a thought: no quotation mark of a text whose end is plain, and no sign of a comment. */
  #isOpen(at: number, { content, end }: Skipped): boolean {
    if (content === '"') {
      const isPlainly = (role: Role) =>
        plainEnd(this.page, at, role) >= 0 &&
        this.texts(at, role).some((...text) => isPlain(...text) && follows(this.page, text[0].end, role));
      return !ROLES.some(isPlainly);
    }
    return !/^[/#]+$/.test(content) || end < at || commentsAt(this.page, at, this.costs).length === 0;
  }

  /** Behind the sound value at `at`; -1 where it is damaged. */
  soundEnd(at: number): number {
    const end = this.scanner.end(at);
    return end <= this.page.length ? end : -1;
  }

  /** See {@link DeepValues.end}. */
  deepEnd(at: number): number {
    return this.#deep.end(at);
  }

  /** Whether a sound object or array stands at `at`, and nothing behind it says that it should have ended elsewhere. */
  soundElementAt(at: number): boolean {
    const end = this.soundEnd(at);
    return end >= 0 && endsWell(this.page.text, end, ']');
  }

  #find(at: number, role: Role): Reading[] {
    const { page, costs } = this;
    const char = page.text.charAt(at);
    if (char === '"') {
      return [...quotedTexts(page, at, role, costs), ...adjacentTexts(page, at, role, costs)];
    }
    if (isOtherMark(char)) {
      return [...otherwiseQuotedTexts(page, at, role, costs), ...adjacentTexts(page, at, role, costs)];
    }
    if (/[{[]/.test(char)) {
      return role === 'name' ? [] : [...typePlaceholders(page, at, costs), ...unopenedJson(page, at, role, costs)];
    }
    if (/[}\],]/.test(char)) {
      return [];
    }
    return role === 'name'
      ? [...prefixedTexts(page, at, role, costs), ...bareNames(page, at, costs)]
      : bareValues(page, at, role, costs);
  }
}

const ROLES: readonly Role[] = ['name', 'value', 'element'];

/** Whether a text is sound and ends where that is plain: then it has one reading. */
function isPlain({ cost, weight }: Lexeme, _index: number, all: readonly Lexeme[]): boolean {
  return all.length === 1 && cost === 0 && weight === 0;
}

function weighed<T extends Reading>(reading: T): Lexeme<T> {
  return isWeighed(reading) ? reading : { ...reading, weight: weightOfAll(reading.reports) };
}

function isWeighed<T extends Reading>(reading: T): reading is Lexeme<T> {
  return reading.weight !== undefined;
}

function best(found: readonly Reading[]): Reading[] {
  const byEnd = new Map<number, Reading>();
  for (const one of found) {
    const key = one.end * 2 + (one.withColon ? 1 : 0);
    const other = byEnd.get(key);
    if (!other || one.cost < other.cost) {
      byEnd.set(key, one);
    }
  }
  return [...byEnd.values()].sort((one, other) => one.cost - other.cost).slice(0, MOST_READINGS);
}
