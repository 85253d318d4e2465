import { isHolderOfOne } from '../../facts/facts';
import { kept } from '../../text/kept';
import type { Costs } from '../budget/costs';
import type { OpenFields } from '../lookahead/openFields';
import type { Lexer } from '../tokens/lexer';
import type { Page } from '../tokens/page';
import type { HeldRanges } from './heldRanges';
import { type Places, pathInside } from './places';
import type { Frame, State } from './state';

/** What all moves of one search stand on. */
export interface Ground {
  readonly page: Page;
  readonly lexer: Lexer;
  readonly costs: Costs;
  readonly places: Places;
  readonly ids: FrameIds;
  /** Where the search begins: what stands before is no longer its to change. */
  readonly from: number;
  /** The name that elements begin with where the value stands, if one is known. */
  readonly firstName: string | undefined;
  /** Where objects begin that carry a record in a string, as far as it was asked. */
  readonly carriers: Map<number, boolean>;
  /** Where objects begin that an event holds, in the same way, and how far those reach that were opened. */
  readonly heldAt: Map<number, boolean>;
  readonly inFieldAt: Map<number, boolean>;
  readonly fields: OpenFields;
  /** Where objects end whose brace is lost, by their names. */
  readonly memberEnds: Map<number, number>;
  readonly held: HeldRanges;
}

/** One state at one offset, about to move on. */
export interface Step {
  readonly ground: Ground;
  readonly at: number;
  readonly char: string;
  /** Whether it is none of JSON's own signs and no part of a word, so that it may stand for one. */
  readonly sign: boolean;
  /** What a state at this offset may cost at most. */
  readonly bound: number;
  /** Puts a state behind the white space at an offset. */
  put(at: number, state: State): void;
}

/** Numbers for frames, the same for those that were opened at the same places. */
export class FrameIds {
  /** By place, type and whether it is written: the frames around, each with its number behind it. Few brackets are open at one place. */
  readonly #ids = new Map<number, number[]>();
  #last = 0;

  of(up: Frame | undefined, at: number, type: Frame['type'], written: boolean): number {
    const slot = at * 4 + (type === 'array' ? 2 : 0) + (written ? 0 : 1);
    const around = up?.id ?? 0;
    const known = kept(this.#ids, slot, () => []);
    for (let index = 0; index < known.length; index += 2) {
      if (known[index] === around) {
        return known[index + 1] as number;
      }
    }
    known.push(around, ++this.#last);
    return this.#last;
  }
}

/** The frame that opens at an offset inside another. */
export function openedFrame(
  ground: Ground,
  up: Frame | undefined,
  type: Frame['type'],
  at: number,
  written: boolean,
): Frame {
  return {
    type,
    up,
    id: ground.ids.of(up, at, type, written),
    path: pathInside(up, type),
    property: '',
    keyStart: at,
    keyEnd: at,
    column: -1,
    line: ground.page.lineColumn(at),
    known: 0,
    names: undefined,
    depth: (up?.depth ?? 0) + 1,
    openedAt: at,
    written,
    holdsList: false,
    inRecord: up !== undefined && (up.inRecord || (up.known > 0 && !isHolderOfOne(up.property))),
  };
}

/** The state with the column of its entries known, and a misfit counted where an entry at `at` stands in another one. */
export function beginningEntry(state: State, at: number, { page }: Ground): State {
  const { top } = state;
  if (!top || state.expects === 'value') {
    return state;
  }
  const column = page.column(at);
  if (column < 0 || column === top.column) {
    return state;
  }
  return top.column < 0 ? { ...state, top: { ...top, column } } : { ...state, misfits: state.misfits + 1 };
}
