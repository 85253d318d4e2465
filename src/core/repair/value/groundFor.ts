import type { CleanScanner } from '../../json/cleanScanner';
import { COSTS, type Costs } from '../budget/costs';
import { firstNameAt } from '../search/elementStarts';
import { FrameIds, type Ground } from '../search/ground';
import { HeldRanges } from '../search/heldRanges';
import { Places } from '../search/places';
import { Lexer } from '../tokens/lexer';
import { Page } from '../tokens/page';

/**
 * What a search in a text needs.
 * @param limit where the value ends at the latest.
 * @param from where the value begins, or what is read on of it.
 * @param element where an element begins of the list that holds the value, if one does: others begin with the same name.
 */
export function groundFor(
  text: string,
  from: number,
  limit: number,
  scanner: CleanScanner,
  element?: number,
  costs: Costs = COSTS,
): Ground {
  const page = new Page(text.slice(0, limit));
  return {
    page,
    costs,
    lexer: new Lexer(page, costs, scanner),
    places: new Places(),
    ids: new FrameIds(),
    from,
    carriers: new Map(),
    heldAt: new Map(),
    inFieldAt: new Map(),
    memberEnds: new Map(),
    held: new HeldRanges(),
    firstName: element === undefined ? undefined : firstNameAt(page, element),
  };
}
