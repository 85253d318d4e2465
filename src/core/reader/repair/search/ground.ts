import type { Costs } from '../costs';
import type { Lexer } from '../tokens/lexer';
import type { Page } from '../tokens/page';
import { type Places, pathInside } from './places';
import { type Frame, hasName, type State } from './state';

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
}

/** One state at one offset, about to move on. */
export interface Step {
  readonly ground: Ground;
  readonly at: number;
  readonly char: string;
  /** What a state at this offset may cost at most. */
  readonly bound: number;
  /** Puts a state behind the white space at an offset. */
  put(at: number, state: State): void;
}

/** Numbers for frames, the same for those that were opened at the same places. */
export class FrameIds {
  readonly #ids = new Map<number, number>();

  /** @param length of the text. */
  constructor(readonly length: number) {}

  of(up: Frame | undefined, at: number, type: Frame['type'], written: boolean): number {
    const slot = at * 4 + (type === 'array' ? 2 : 0) + (written ? 0 : 1);
    const key = (up?.id ?? 0) * (4 * this.length + 8) + slot;
    const known = this.#ids.get(key);
    if (known !== undefined) {
      return known;
    }
    const id = this.#ids.size + 1;
    this.#ids.set(key, id);
    return id;
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
    inRecord: up !== undefined && (up.inRecord || (up.known > 0 && up.property !== 'detail')),
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

/** Whether what stands at `at` begins a record, by its first name. */
export function recordBeginsAt(page: Page, at: number): boolean {
  return page.match(RECORD, at) !== null;
}

const RECORD = /\{\s{0,200}["“'‘]?["“]?event(?:Version|Name|Time|Source)["”'’]?\s{0,20}(?::|=>)/y;

/** Whether what stands at `at` begins an element: a record, or what begins with the name that elements begin with here. */
export function elementBeginsAt({ page, firstName }: Ground, at: number): boolean {
  return recordBeginsAt(page, at) || (firstName !== undefined && firstNameAt(page, at) === firstName);
}

const FIRST_NAME = /\{\s{0,200}["“']?([\w$.-]{1,128})/y;

/** The name with which the object at an offset begins. */
export function firstNameAt(page: Page, at: number): string | undefined {
  return page.match(FIRST_NAME, at)?.[1];
}

/** Whether the element that begins at `at` would be one inside another, if what is open there went on. */
export function crossesElement(ground: Ground, top: Frame | undefined, at: number): boolean {
  if (!top) {
    return false;
  }
  if (recordBeginsAt(ground.page, at)) {
    return top.inRecord || (top.known > 0 && top.property !== 'detail');
  }
  const { firstName } = ground;
  return firstName !== undefined && firstNameAt(ground.page, at) === firstName && isOpenWith(top, firstName);
}

/** Whether the record that begins at `at` has a first name that what is open there has already: then it is another one. */
export function repeatsElement(ground: Ground, top: Frame | undefined, at: number): boolean {
  const name = firstNameAt(ground.page, at);
  return top !== undefined && name !== undefined && crossesElement(ground, top, at) && isOpenWith(top, name);
}

function isOpenWith(top: Frame, name: string): boolean {
  for (let frame: Frame | undefined = top; frame; frame = frame.up) {
    if (hasName(frame.names, name)) {
      return true;
    }
  }
  return false;
}
