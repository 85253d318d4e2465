import { replace } from '../../text/edit';
import { hashRocket } from '../kinds/separators';
import { endsWell } from '../lookahead/whatFollows';
import type { Report } from '../reports/report';
import { Page } from './page';
import type { Writing } from './printedTexts';
import { printedName, printedScalar } from './printedTokens';
import { reportOf } from './reports';

/** What a program printed, whole: where it ends, and what of it is no JSON. */
export interface Printed {
  readonly end: number;
  readonly reports: Report[];
}

/** How long such a value is at most, and how deep. */
const LONGEST = 65_536;
const DEEPEST = 64;
/** So many names in one writing are no slip of a hand. */
const FEWEST = 3;
const WORD = /^[A-Za-z_$][\w$]*$/;
/** A record of which the first name is a symbol of Ruby. */
const SYMBOLS = /\{:event(?:Version|Name|Time|Source)\s{0,20}=>/y;
/** An object with a text in it that begins as a record does, under the name of an event; see the same in JSON. */
const CARRIER =
  /\{(?:[^{}"'`]|"(?:[^"\\\n]|\\.){0,400}"|'(?:[^'\\\n]|\\.){0,400}'|\{[^{}]{0,400}\}){0,600}?['":]?\w{0,60}[Ee]vent['"]?\s{0,20}(?::|=>)\s{0,20}['"`]\s{0,20}\{\s{0,20}\\?"event(?:Version|Name|Time|Source)\\?"/y;
const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * Reads a value that a program printed as its language writes it, with nothing wrong in it: all names in one writing that is not JSON's, one sign
 * behind each of them, every bracket and comma in its place. No other reading of such a text loses less, so none is looked for: a search would
 * weigh what it pays for names that nobody knows against the marks around them. Undefined for anything else.
 */
export function readPrinted(text: string, start: number, limit: number, outerClosers = ''): Printed | undefined {
  const walk = new Walk(new Page(text.slice(0, Math.min(limit, start + LONGEST))));
  const end = walk.value(start, 0);
  return end >= 0 && walk.names >= FEWEST && endsWell(text, end, outerClosers)
    ? { end, reports: walk.reports }
    : undefined;
}

/** Whether at `at` begins what only programs print: a record in a notation of theirs, or what carries one. */
export function printedBeginsAt(page: Page, at: number): boolean {
  return page.match(SYMBOLS, at) !== null || page.match(CARRIER, at) !== null;
}

/** A walk over a text. Each step gives the place behind what was read, or -1. */
class Walk {
  readonly reports: Report[] = [];
  readonly #writings = new Set<Writing>();
  readonly #signs = new Set<string>();
  #names = 0;

  constructor(readonly page: Page) {}

  get names(): number {
    return this.#names;
  }

  value(at: number, depth: number): number {
    const closer = CLOSERS[this.page.text.charAt(at)];
    return closer ? this.#entries(at + 1, closer, depth + 1) : this.#scalar(at);
  }

  #scalar(at: number): number {
    const token = printedScalar(this.page, at);
    this.reports.push(...(token?.reports ?? []));
    return token?.end ?? -1;
  }

  #entries(from: number, closer: string, depth: number): number {
    const { page } = this;
    let at = page.space(from);
    if (page.text.charAt(at) === closer) {
      return at + 1;
    }
    while (at >= 0 && at < page.length && depth <= DEEPEST) {
      const end = closer === '}' ? this.#member(at, depth) : this.value(at, depth);
      const next = end < 0 ? page.length : page.space(end);
      const sign = page.text.charAt(next);
      if (sign === closer) {
        return next + 1;
      }
      at = sign === ',' ? page.space(next + 1) : -1;
    }
    return -1;
  }

  #member(at: number, depth: number): number {
    const value = this.#name(at);
    return value < 0 ? -1 : this.value(value, depth);
  }

  /** @returns where the value of the name stands. */
  #name(at: number): number {
    const { page } = this;
    const name = printedName(page, at);
    const sign = name ? page.space(name.end) : page.length;
    const mark = /^(?:=>|:)/.exec(page.text.slice(sign, sign + 2))?.[0];
    if (!name || !mark) {
      return -1;
    }
    this.reports.push(...name.reports, ...(mark === '=>' ? [rocketAt(page, sign)] : []));
    const isOne = this.#isOneWriting(name.writing, name.content, mark);
    return isOne ? page.space(sign + mark.length) : -1;
  }

  /** Whether a name is written as those before it, and not as JSON has it. Where names are bare, those that are no words stand in marks: they tell nothing. */
  #isOneWriting(writing: Writing, content: string, mark: string): boolean {
    this.#signs.add(mark);
    if (writing === 'bare' || WORD.test(content)) {
      this.#writings.add(writing);
      this.#names++;
    }
    const isJson = this.#writings.has('double') && mark === ':';
    return this.#writings.size <= 1 && this.#signs.size === 1 && !isJson;
  }
}

function rocketAt({ text }: Page, at: number): Report {
  return reportOf(hashRocket, at, at + 2, [replace(at, at + 2, text.charAt(at + 2) === ' ' ? ':' : ': ')]);
}
