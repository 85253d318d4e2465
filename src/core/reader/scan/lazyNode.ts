import { buildCleanTree, type GrowingNode } from './buildTree';
import { CLOSE_BRACKET } from './chars';

/** How many trees are kept: more than a screen shows, far less than a log holds. */
const KEPT = 200;

/** The insides of clean values of one text, built when asked for; those asked for longest ago are forgotten first. */
export class TreeCache {
  readonly #kept = new Map<number, GrowingNode>();

  constructor(readonly text: string) {}

  /** The tree of the clean value in `[start, end)`. */
  tree(start: number, end: number): GrowingNode {
    const known = this.#kept.get(start);
    const tree = known ?? (buildCleanTree(this.text, start, end) as GrowingNode);
    this.#kept.delete(start);
    this.#kept.set(start, tree);
    if (this.#kept.size > KEPT) {
      this.#kept.delete(this.#kept.keys().next().value ?? start);
    }
    return tree;
  }
}

/** A clean object or array whose inside is read when somebody looks at it, and forgotten when many others were looked at since. */
export class LazyNode implements GrowingNode {
  parent?: GrowingNode;

  constructor(
    readonly cache: TreeCache,
    readonly offset: number,
    readonly length: number,
  ) {}

  get type(): 'object' | 'array' {
    return this.cache.text.charCodeAt(this.offset + this.length - 1) === CLOSE_BRACKET ? 'array' : 'object';
  }

  get children(): GrowingNode[] {
    return this.cache.tree(this.offset, this.offset + this.length).children ?? [];
  }
}
