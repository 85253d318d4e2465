import type { GrowingNode } from '../reader/scan/buildTree';

/** How many trees are kept: more than a screen shows, far less than a log holds. */
const KEPT = 200;

/** The insides of the records of one container, built when asked for; those asked for longest ago are forgotten first. */
export class RecentTrees {
  readonly #kept = new Map<number, GrowingNode[]>();

  children(offset: number, build: () => GrowingNode[]): GrowingNode[] {
    const found = this.#kept.get(offset) ?? build();
    this.#kept.delete(offset);
    this.#kept.set(offset, found);
    if (this.#kept.size > KEPT) {
      this.#kept.delete(this.#kept.keys().next().value ?? offset);
    }
    return found;
  }
}

/** The object of a record that stands in a string or a row of cells: its members are read when somebody looks at them. */
export class LaterNode implements GrowingNode {
  readonly type = 'object';
  parent?: GrowingNode;
  readonly #recent: RecentTrees;
  readonly #build: () => GrowingNode[];

  constructor(
    recent: RecentTrees,
    readonly offset: number,
    readonly length: number,
    build: () => GrowingNode[],
  ) {
    this.#recent = recent;
    this.#build = build;
  }

  get children(): GrowingNode[] {
    return this.#recent.children(this.offset, this.#build);
  }
}
