import { nameStandsAt } from '../lookahead/lookahead';
import { elementBeginsAt, recordBeginsAt } from './elementStarts';
import type { Ground } from './ground';
import { proseBeginsAt } from './proseBegins';
import type { State } from './state';

/** What stands at an offset, as far as it matters for what may be missing before it. */
export interface Standing {
  readonly at: number;
  readonly char: string;
  /** Whether the value ends here: the text does, or prose begins. */
  readonly over: boolean;
  /** Whether a record begins here. */
  readonly record: boolean;
  /** Whether a name, a value or an opening bracket may begin here. */
  readonly starts: boolean;
  /** Whether a name with its colon stands here, and whether it does in whole quotation marks or is no quoted text at all. */
  readonly named: boolean;
  readonly plainlyNamed: boolean;
  /** The name in quotation marks that stands here or behind a comma here. */
  readonly next: string | undefined;
  /** Whether a record begins here or behind a comma here. */
  readonly recordNext: boolean;
}

/** A comment, dots or an invisible character: what is missing is missing behind it, before the next entry. */
const NOBODYS = /\/[/*]|#|\.\.|…|[\u0000-\u001f\u00a0\u2000-\u200f\u2028\u2029\ufeff]/y;

const NEXT_NAME = /(?:,\s{0,200})?"([\w$.-]{1,128})"\s{0,40}(?::|=>)/y;
const QUOTED_NAME = /"[^"\n\\]{0,128}"\s{0,40}(?::|=>)/y;

/** What stands at an offset that `best`, the cheapest state, has reached. */
export function standingAt(ground: Ground, at: number, best: State): Standing {
  const { page } = ground;
  const char = page.text.charAt(at);
  const named = nameStandsAt(page.text, at);
  const entry = char === ',' ? page.blanks(at + 1) : at;
  return {
    at,
    char,
    over: at >= page.length || proseBeginsAt(page, at, best.top?.depth ?? 0),
    starts: char !== '' && !/[}\],:]/.test(char) && page.match(NOBODYS, at) === null,
    record: char === '{' && elementBeginsAt(ground, at),
    named,
    plainlyNamed: named && (char !== '"' || page.match(QUOTED_NAME, at) !== null),
    next: char === ',' || char === '"' ? page.match(NEXT_NAME, at)?.[1] : undefined,
    recordNext: page.text.charAt(entry) === '{' && recordBeginsAt(page, entry),
  };
}
