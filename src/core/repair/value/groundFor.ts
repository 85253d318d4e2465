import type { CleanScanner } from '../../json/cleanScanner';
import { COSTS, type Costs } from '../budget/costs';
import { firstNameAt } from '../search/elementStarts';
import { FrameIds, type Ground } from '../search/ground';
import { HeldRanges } from '../search/heldRanges';
import { Places } from '../search/places';
import { Lexer } from '../tokens/lexer';
import { Page } from '../tokens/page';
import { RoughEnds } from '../tokens/roughEnds';

/** What does not depend on where a search begins: kept for all damaged stretches of one value. */
export class Shared {
  readonly places = new Places();
  #ends = new RoughEnds();
  #limit = -1;

  /** Where objects seem to end in the text up to a limit. */
  endsBefore(limit: number): RoughEnds {
    if (limit !== this.#limit) {
      this.#limit = limit;
      this.#ends = new RoughEnds();
    }
    return this.#ends;
  }
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
  shared = new Shared(),
  costs: Costs = COSTS,
): Ground {
  const page = new Page(text.slice(0, limit), shared.endsBefore(limit));
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
    memberEnds: new Map(),
    held: new HeldRanges(),
    firstName: element === undefined ? undefined : firstNameAt(page, element),
  };
}
