import { LazyNode } from '../../json/lazyNode';
import { elements, type JsonNode, type Member } from '../../json/node';
import { elementsOf } from '../parts/shallow';
import { Copies } from './copies';

/** A value that the search comes to. */
export interface Place {
  readonly node: JsonNode;
  /** The name that it stands under; for an element that of its list. */
  readonly name: string;
  /** How many levels of a measured value are around it. */
  readonly level: number;
}

/** How many levels of a measured value are looked at one by one, each of which costs its length; deeper ones are read as a tree. */
export const SHALLOW_LEVELS = 4;

/** An object or a list whose insides are being visited. */
export class Frame {
  readonly isList: boolean;
  /** Whether an element of the list holds a record. */
  holds = false;
  /** How many members or elements were handed out. */
  visited = 0;
  readonly #elements: Iterator<JsonNode>;
  readonly #level: number;
  /** Who keeps the records of the same wrapping: the list, each of whose elements is one, or the outermost object. */
  readonly #keeper: Frame;
  #copies: Copies | undefined;

  /**
   * @param list the members of an object; undefined for a list.
   * @param before how many records were found before it.
   */
  constructor(
    readonly place: Place,
    readonly list: readonly Member[] | undefined,
    readonly before: number,
    parent: Frame | undefined,
  ) {
    this.isList = list === undefined;
    this.#elements = this.elements()[Symbol.iterator]();
    this.#level = place.node instanceof LazyNode ? place.level + 1 : 0;
    this.#keeper = parent && list ? parent.#keeper : this;
  }

  /** Whether it is a list of at least so many elements. */
  hasElements(count: number): boolean {
    let left = this.isList ? count : 0;
    for (const _ of left > 0 ? this.elements() : []) {
      if (--left === 0) {
        return true;
      }
    }
    return false;
  }

  /** Its elements from the first on, when it is a list. */
  elements(): Iterable<JsonNode> {
    const { node, level } = this.place;
    return this.list ? [] : level < SHALLOW_LEVELS ? elementsOf(node) : elements(node);
  }

  /** The records found so far in the wrapping that the value handed out last is part of. */
  get copies(): Copies {
    this.#keeper.#copies ??= new Copies();
    return this.#keeper.#copies;
  }

  /** The next value in it; undefined when there is none left. */
  next(): Place | undefined {
    const index = this.visited++;
    return this.list ? this.#memberFrom(this.list, index) : this.#nextElement();
  }

  #memberFrom(list: readonly Member[], from: number): Place | undefined {
    for (let index = from; index < list.length; index++) {
      const { name, value } = list[index] as Member;
      if (value) {
        this.visited = index + 1;
        return { node: value, name, level: this.#level };
      }
    }
    return undefined;
  }

  #nextElement(): Place | undefined {
    this.#copies = undefined;
    const { done, value } = this.#elements.next();
    return done ? undefined : { node: value, name: this.place.name, level: this.#level };
  }
}
