import { ElementsNode } from '../../reader/scan/elementTable';
import { LazyNode } from '../../reader/scan/lazyNode';
import { elements, type JsonNode, type Member } from '../../tree/node';
import { Copies } from './copies';

/** A value that the search comes to. */
export interface Place {
  readonly node: JsonNode;
  /** The name that it stands under; for an element that of its list. */
  readonly name: string;
  /** How many levels of a measured value are around it. */
  readonly level: number;
}

/** An object or a list whose insides are being visited. */
export class Frame {
  /** How many elements it has, when it is a list. */
  readonly listLength: number | undefined;
  /** Whether an element of the list holds a record. */
  holds = false;
  /** How many members or elements were handed out. */
  visited = 0;
  readonly #elements: readonly JsonNode[];
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
    const { node, level } = place;
    this.#elements = list || node instanceof ElementsNode ? [] : elements(node);
    this.listLength = list ? undefined : node instanceof ElementsNode ? node.table.length : this.#elements.length;
    this.#level = node instanceof LazyNode ? level + 1 : 0;
    this.#keeper = parent && list ? parent.#keeper : this;
  }

  /** The records found so far in the wrapping that the value handed out last is part of. */
  get copies(): Copies {
    this.#keeper.#copies ??= new Copies();
    return this.#keeper.#copies;
  }

  /** The next value in it; undefined when there is none left. */
  next(): Place | undefined {
    const index = this.visited++;
    return this.list ? this.#memberFrom(this.list, index) : this.#elementAt(index);
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

  #elementAt(index: number): Place | undefined {
    const { node, name } = this.place;
    this.#copies = undefined;
    const element =
      node instanceof ElementsNode && index < node.table.length ? node.table.node(index) : this.#elements[index];
    return element && { node: element, name, level: this.#level };
  }
}
