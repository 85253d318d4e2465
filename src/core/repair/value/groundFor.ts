import type { CleanScanner } from '../../json/cleanScanner';
import { COSTS, type Costs } from '../budget/costs';
import { OpenFields } from '../lookahead/openFields';
import { RoughEnds } from '../lookahead/roughEnds';
import { firstNameAt } from '../search/elementStarts';
import { FrameIds, type Ground } from '../search/ground';
import { HeldRanges } from '../search/heldRanges';
import { Places } from '../search/places';
import { Lexer } from '../tokens/lexer';
import { Page } from '../tokens/page';

/** What does not depend on where a search begins: kept for all damaged stretches of one value. */
export interface Shared {
  readonly places: Places;
  readonly roughEnds: RoughEnds;
  readonly fields: OpenFields;
}

export function newShared(roughEnds = new RoughEnds()): Shared {
  return { places: new Places(), roughEnds, fields: new OpenFields() };
}

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
  shared = newShared(),
  costs: Costs = COSTS,
): Ground {
  const page = new Page(text.slice(0, limit), shared.roughEnds);
  return {
    page,
    costs,
    lexer: new Lexer(page, costs, scanner),
    places: shared.places,
    ids: new FrameIds(),
    from,
    carriers: new Map(),
    heldAt: new Map(),
    inFieldAt: new Map(),
    fields: shared.fields,
    memberEnds: new Map(),
    held: new HeldRanges(),
    firstName: element === undefined ? undefined : firstNameAt(page, element),
  };
}
