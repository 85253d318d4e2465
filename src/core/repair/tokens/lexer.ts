import { QUOTE } from '../../json/chars';
import type { CleanScanner } from '../../json/cleanScanner';
import { kept } from '../../text/kept';
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
import { printedBeginsAt, readPrinted } from './printed';
import { printedJson } from './printedJson';
import { plainEnd, quotedTexts } from './quotedText';
import { skipsAt } from './skips';
import { typePlaceholders } from './typePlaceholders';
import { unopenedJson } from './unopenedJson';
import { endsBefore } from './wholeRecord';
import { adjacentTexts, prefixedTexts } from './wrappedTexts';

/** How many readings of one text are followed. */
const MOST_READINGS = 10;
const SLOTS: Readonly<Record<Role, number>> = { name: 0, value: 1, element: 2 };
/** Readings are looked for up to one of these costs: what is far behind the best way of reading can take none that costs much. */
const ROOMS: readonly number[] = [0.9, 1.7, 3.1];

/** The readings of one text that cost no more than `room`, and perhaps others. */
interface Known {
  readonly room: number;
  readonly texts: readonly Lexeme[];
}

/** Tells the ways to read what stands at the offsets of one page. Each is worked out once. */
export class Lexer {
  readonly #texts = new Map<number, Known>();
  readonly #deep: DeepValues;
  readonly #printed = new Map<number, Lexeme | null>();
  readonly #skips = new Map<number, readonly Lexeme<Skipped>[]>();

  /** @param scanner measures sound values of the same text. */
  constructor(
    readonly page: Page,
    readonly costs: Costs,
    readonly scanner: CleanScanner,
  ) {
    this.#deep = new DeepValues(page.text, page.length);
  }

  /**
   * The ways in which a text, or another scalar, can stand at `at` in that role: the best for each end, the cheapest first. Those that cost more
   * than `room` may be left out.
   */
  texts(at: number, role: Role, room: number): readonly Lexeme[] {
    const known = this.#texts.get(at * 4 + SLOTS[role]);
    return known && known.room >= room ? known.texts : this.#findTexts(at, role, room);
  }

  #findTexts(at: number, role: Role, atLeast: number): readonly Lexeme[] {
    const room = ROOMS.find((most) => most >= atLeast) ?? Number.POSITIVE_INFINITY;
    const texts = best(this.#find(at, role, room));
    this.#texts.set(at * 4 + SLOTS[role], { room, texts });
    return texts;
  }

  /** What at `at` is nobody's value. A quotation mark that costs more than `room` may be left out. */
  skips(at: number, room: number): readonly Lexeme<Skipped>[] {
    const open = room >= this.costs.stray || this.page.text.charCodeAt(at) !== QUOTE;
    return open ? (this.#skips.get(at) ?? this.#findSkips(at)) : NONE;
  }

  #findSkips(at: number): readonly Lexeme<Skipped>[] {
    const found = skipsAt(this.page, at, this.costs)
      .filter((skip) => this.#isOpen(at, skip))
      .map(weighed);
    this.#skips.set(at, found);
    return found;
  }

  /** Whether a skip is worth a thought: no mark of a text whose end is plain or that holds JSON, and no sign of a comment. */
  #isOpen(at: number, { content, end }: Skipped): boolean {
    if (content === '"') {
      const isPlainly = (role: Role) =>
        plainEnd(this.page, at, role) >= 0 &&
        this.texts(at, role, 0).some((...text) => isPlain(...text) && follows(this.page, text[0].end, role));
      return !ROLES.some(isPlainly);
    }
    if (/^['`]$/.test(content)) {
      return !VALUES.some((role) => printedJson(this.page, at, role, this.costs));
    }
    return !/^[/#]+$/.test(content) || end < at || commentsAt(this.page, at, this.costs).length === 0;
  }

  /** Behind the sound value at `at`; -1 where it is damaged. */
  soundEnd(at: number): number {
    const end = this.scanner.end(at);
    return end <= this.page.length ? end : -1;
  }

  /** The record at `at` as a program printed it, or what carries one, where what follows shows that it ends there; undefined for anything else. */
  printedAt(at: number, isRecord: boolean): Lexeme | undefined {
    return kept(this.#printed, at, () => this.#findPrinted(at, isRecord)) ?? undefined;
  }

  #findPrinted(at: number, isRecord: boolean): Lexeme | null {
    const { text } = this.page;
    const found = isRecord || printedBeginsAt(this.page, at) ? readPrinted(text, at, text.length, ']') : undefined;
    const isWhole = found && endsBefore(this.page, found.end);
    return isWhole ? weighed({ ...found, cost: 0, content: text.slice(at, found.end) }) : null;
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

  #find(at: number, role: Role, room: number): Reading[] {
    const { page, costs } = this;
    const char = page.text.charAt(at);
    if (char === '"') {
      return [...quotedTexts(page, at, role, costs, room), ...adjacentTexts(page, at, role, costs)];
    }
    if (isOtherMark(char)) {
      const json = role === 'name' ? undefined : printedJson(page, at, role, costs);
      return json
        ? [json]
        : [...otherwiseQuotedTexts(page, at, role, costs, room), ...adjacentTexts(page, at, role, costs)];
    }
    if (/[{[]/.test(char)) {
      return role === 'name' ? [] : [...typePlaceholders(page, at, costs), ...unopenedJson(page, at, role, costs)];
    }
    if (/[}\],]/.test(char)) {
      return [];
    }
    return role === 'name'
      ? [...prefixedTexts(page, at, role, costs), ...bareNames(page, at, costs)]
      : bareValues(page, at, role, costs, room);
  }
}

const NONE: readonly Lexeme<Skipped>[] = [];
const VALUES: readonly Role[] = ['value', 'element'];
const ROLES: readonly Role[] = ['name', ...VALUES];

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

function best(found: readonly Reading[]): Lexeme[] {
  if (found.length < 2) {
    return found.map(weighed);
  }
  const byEnd = new Map<number, Reading>();
  for (const one of found) {
    const key = one.end * 2 + (one.withColon ? 1 : 0);
    const other = byEnd.get(key);
    if (!other || one.cost < other.cost) {
      byEnd.set(key, one);
    }
  }
  return [...byEnd.values()]
    .sort((one, other) => one.cost - other.cost)
    .slice(0, MOST_READINGS)
    .map(weighed);
}
