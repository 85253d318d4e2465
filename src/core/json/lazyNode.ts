import { Recent } from '../text/recent';
import { buildCleanTree, type GrowingNode } from './buildTree';
import { CLOSE_BRACKET } from './chars';

/** How many trees are kept: more than a screen shows, far less than a log holds. */
const KEPT = 200;

/** The insides of clean values of one text, built when asked for; those asked for longest ago are forgotten first. */
export class TreeCache {
  readonly #kept = new Recent<number, GrowingNode>(KEPT);

  constructor(readonly text: string) {}

  /** The tree of the clean value in `[start, end)`. */
  tree(start: number, end: number): GrowingNode {
    return this.#kept.get(start, () => buildCleanTree(this.text, start, end));
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
