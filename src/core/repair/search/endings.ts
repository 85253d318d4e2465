import type { Costs } from '../budget/costs';
import { nameStandsAt } from '../lookahead/lookahead';
import type { Page } from '../tokens/page';
import { isHeldAt, recordBeginsAt } from './elementStarts';
import type { Ground } from './ground';
import type { Standing } from './standing';
import type { State } from './state';

/** A few signs or words against the value, before what may be a member of it. */
const WORDS_BEFORE_NAME = /[^\s"“{}[\]][^"“{}[\]\n]{0,40}(?=["“])/y;
/** A few characters against a name, behind the comma before a member. */
const STRAYS_BEFORE_NAME = /[^\s"“{}[\]]{1,8}\s?(?=["“][\w$.-]{1,128}["”]\s{0,20}(?::|=>))/y;
/** What an entry begins with; a single mark only before what may be a name. */
const ENTRY = /[\\"“{[]|'(?=[A-Za-z_$][\w$.-]{0,127}(?:'|\s{0,9}(?::|=>)))/y;
/** How many closing brackets in a row are counted. */
const MOST_CLOSERS = 8;

/** What a value that is complete before an offset leaves behind that no other value can begin with. */
export function leftoverCost(
  ground: Ground,
  { lastEnd, inserted }: State,
  standing: Standing,
  inList: boolean,
): number {
  const { page, costs } = ground;
  const { at, char, over } = standing;
  if (over) {
    return 0;
  }
  if (inserted) {
    // No bracket of the author ends the value: only where another one begins, and none that it holds, may it break off.
    const next = char === ',' ? page.blanks(at + 1) : at;
    const another = recordBeginsAt(page, next) && !inList && !holdsRecords(ground) && !isHeldAt(ground, next);
    return another ? costs.again : costs.membersBehind;
  }
  return behindClosers(ground, at, lastEnd, inList);
}

/** What brackets that close nothing cost, and what stands behind them. */
function behindClosers(ground: Ground, from: number, lastEnd: number, inList: boolean): number {
  const { page, costs } = ground;
  let at = from;
  let count = 0;
  for (; count < MOST_CLOSERS && /[}\]]/.test(page.text.charAt(at)); at = page.blanks(at + 1)) {
    count++;
  }
  return count * costs.remove + behindCost(ground, at, lastEnd, inList);
}

function behindCost(ground: Ground, at: number, lastEnd: number, inList: boolean): number {
  const { page, costs } = ground;
  const char = page.text.charAt(at);
  if (char === ',') {
    const next = page.blanks(at + 1);
    const strays = page.match(STRAYS_BEFORE_NAME, next)?.[0].length ?? 0;
    const cost = next >= page.length ? costs.trailingComma : memberCost(page, next + strays, costs);
    return inList
      ? Math.max(cost, costs.quoteBehind)
      : /[{[]/.test(page.text.charAt(next))
        ? elementCost(ground, next)
        : cost;
  }
  if (char === '{' || char === '[') {
    return inList ? costs.membersBehind : page.text.slice(lastEnd, at).includes('\n') ? 0 : costs.again;
  }
  const words = page.match(WORDS_BEFORE_NAME, at)?.[0].length ?? 0;
  return char === ':' ? costs.quoteBehind : memberCost(page, at + words, costs);
}

/** What it costs to leave an element behind: nothing, as others stand in a row without a list around them, but for a record behind what holds records. */
function elementCost(ground: Ground, at: number): number {
  const { page, costs } = ground;
  return holdsRecords(ground) && recordBeginsAt(page, at) ? costs.membersBehind : 0;
}

/** Whether the value is an object around records, and none itself. */
function holdsRecords({ page, from }: Ground): boolean {
  return page.text.charAt(from) === '{' && !recordBeginsAt(page, from);
}

/** What it costs to leave an entry behind: a member with its name, or a text. */
function memberCost(page: Page, at: number, costs: Costs): number {
  if (nameStandsAt(page.text, at)) {
    return costs.membersBehind;
  }
  return page.match(ENTRY, at) ? costs.quoteBehind : 0;
}
