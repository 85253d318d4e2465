import { buildCleanTree, type GrowingNode } from './buildTree';
import { CLOSE_BRACKET } from './chars';

/** A clean object or array whose inside is read when somebody looks at it. */
export class LazyNode implements GrowingNode {
  readonly type: 'object' | 'array';
  readonly length: number;
  parent?: GrowingNode;
  #children: GrowingNode[] | undefined;
  readonly #text: string;

  constructor(
    text: string,
    readonly offset: number,
    end: number,
  ) {
    this.#text = text;
    this.length = end - offset;
    this.type = text.charCodeAt(end - 1) === CLOSE_BRACKET ? 'array' : 'object';
  }

  get children(): GrowingNode[] {
    this.#children ??=
      (buildCleanTree(this.#text, this.offset, this.offset + this.length) as GrowingNode).children ?? [];
    return this.#children;
  }
}
