import { firstWhere, indexWhere } from '../text/firstWhere';
import type { GrowingNode } from './buildTree';
import { deliveredStandsAt } from './delivered';
import { LazyNode, TreeCache } from './lazyNode';

/**
 * The elements of an array that may hold records: 8 bytes for each clean one, whatever its size. Damaged elements, and those that are
 * no objects, keep their trees.
 */
export class ElementTable {
  /** Where each element begins and ends, in turn: one piece of memory, since after an edit all of it is written anew. */
  #edges = new Int32Array(128);
  #length = 0;
  readonly #odd = new Map<number, GrowingNode>();
  /** Elements before which more than a comma and white space stands, or that are not clean: in order. */
  readonly #breaks: number[] = [];
  readonly cache: TreeCache;
  readonly #unsure: number[] = [];

  constructor(
    readonly text: string,
    /** Whether the elements stand in an array; otherwise they are records in a row. */
    readonly inArray: boolean,
  ) {
    this.cache = new TreeCache(text);
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a clean element; `plain` when it follows the one before with nothing but a comma and white space. */
  addClean(start: number, end: number, plain: boolean): void {
    if (!plain) {
      this.#breaks.push(this.#length);
    }
    this.#judge(this.#length, start);
    this.#add(start, end);
  }

  /** The elements that do not begin as delivered records do. */
  get unsure(): readonly number[] {
    return this.#unsure;
  }

  #judge(index: number, start: number): void {
    if (!deliveredStandsAt(this.text, start)) {
      this.#unsure.push(index);
    }
  }

  addOdd(node: GrowingNode): void {
    this.#breaks.push(this.#length);
    this.#odd.set(this.#length, node);
    this.#unsure.push(this.#length);
    this.#add(node.offset, node.offset + node.length);
  }

  start(index: number): number {
    return this.#edges[index * 2] ?? 0;
  }

  end(index: number): number {
    return this.#edges[index * 2 + 1] ?? 0;
  }

  node(index: number): GrowingNode {
    const start = this.start(index);
    return this.#odd.get(index) ?? new LazyNode(this.cache, start, this.end(index) - start);
  }

  /** Whether the element is clean, so that its text says all. */
  isClean(index: number): boolean {
    return !this.#odd.has(index);
  }

  /** The last element that starts at or before `offset`; -1 if there is none. */
  indexBefore(offset: number): number {
    return firstWhere(this.#length, (index) => this.start(index) > offset) - 1;
  }

  /** The first element behind `index` that does not plainly follow the one before it. */
  nextBreak(index: number): number {
    const next = indexWhere(this.#breaks, (one) => one > index);
    return this.#breaks[next] ?? this.#length;
  }

  /** Takes over the elements `[from, to)` of a table of an older text, moved by `delta`. They must be clean and plain but the first. */
  addRun(other: ElementTable, from: number, to: number, delta: number, plain: boolean): void {
    if (!plain) {
      this.#breaks.push(this.#length);
    }
    // Most of the other table is still to come.
    this.#reserve(Math.max(to - from, other.#length + 64 - this.#length));
    const at = this.#length;
    this.#edges.set(other.#edges.subarray(from * 2, to * 2), at * 2);
    move(this.#edges, at * 2, (at + to - from) * 2, delta);
    this.#length += to - from;
    for (let index = at; other.unsure.length > 0 && index < this.#length; index++) {
      this.#judge(index, this.start(index));
    }
  }

  #add(start: number, end: number): void {
    this.#reserve(1);
    this.#edges[this.#length * 2] = start;
    this.#edges[this.#length * 2 + 1] = end;
    this.#length++;
  }

  #reserve(count: number): void {
    const needed = (this.#length + count) * 2;
    if (needed > this.#edges.length) {
      this.#edges = grown(this.#edges, Math.max(needed, this.#edges.length * 2));
    }
  }
}

/** Adds `delta` to the numbers `[from, to)`. */
function move(array: Int32Array, from: number, to: number, delta: number): void {
  for (let index = from; delta !== 0 && index < to; index++) {
    array[index] = (array[index] ?? 0) + delta;
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

/** An array whose elements stand in a table. Its `children` are made anew for each look: prefer the table. */
export class ElementsNode implements GrowingNode {
  readonly type = 'array';
  length = 0;
  parent?: GrowingNode;

  constructor(
    readonly table: ElementTable,
    readonly offset: number,
  ) {}

  get children(): GrowingNode[] {
    return Array.from({ length: this.table.length }, (_, index) => this.table.node(index));
  }
}
