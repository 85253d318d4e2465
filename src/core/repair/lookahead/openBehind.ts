import { type Open, OpenBrackets } from './openBrackets';
import { type RoughPlace, roughTokens, SURE } from './roughTokens';

/** So far apart are the places that are kept. */
const STEP = 256;
/** No sign is looked for further behind another one. */
const FAR = 256;

/** What was open at a place. */
interface Kept {
  readonly place: RoughPlace;
  readonly brackets: OpenBrackets;
}

/** Tells what is open behind one beginning, at ends that mostly are further and further behind it: what was told of the text before is kept. */
export class OpenBehind {
  readonly #kept: Kept[] = [];
  /** From which length on a text may end without that its brackets are other than all closed. */
  #closed = Number.POSITIVE_INFINITY;

  /**
   * What is open where a text ends and a value is expected; nothing where none is.
   * @param begun from behind the beginning on: the same text each time, up to another end.
   */
  at(begun: string): readonly Open[] {
    return begun.length >= this.#closed ? [] : this.#read(begun);
  }

  #read(begun: string): readonly Open[] {
    const known = this.#kept.findLast(({ place }) => place.at + SURE <= begun.length);
    const brackets = known?.brackets.copy() ?? new OpenBrackets();
    const keep = (place: RoughPlace) => this.#keep(place, brackets, begun.length);
    for (const rough of roughTokens(begun, false, known?.place, keep)) {
      brackets.take(rough, begun);
      if (brackets.isClosed) {
        this.#closed = rough.end + FAR;
        return [];
      }
    }
    return brackets.beforeValue();
  }

  #keep(place: RoughPlace, brackets: OpenBrackets, length: number): void {
    const last = this.#kept.at(-1)?.place.at ?? 0;
    if (place.at >= last + STEP && place.at + SURE <= length) {
      this.#kept.push({ place, brackets: brackets.copy() });
    }
  }
}
