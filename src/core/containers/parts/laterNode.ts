import type { GrowingNode } from '../../json/buildTree';
import { Recent } from '../../text/recent';

/** How many trees are kept: more than a screen shows, far less than a log holds. */
const KEPT = 200;

/** Builds the members of the record at a place of the document. */
export type Build = (offset: number, length: number) => GrowingNode[];

/** The insides of many records, built when asked for; those asked for longest ago are forgotten first. */
export class LaterTrees {
  readonly #kept = new Recent<number, GrowingNode[]>(KEPT);

  constructor(readonly build: Build) {}

  children(offset: number, length: number): GrowingNode[] {
    return this.#kept.get(offset, () => this.build(offset, length));
  }
}

/** The object of a record that stands in a string, a cell or a row: its members are read when somebody looks at them. */
export class LaterNode implements GrowingNode {
  readonly type = 'object';
  parent?: GrowingNode;

  constructor(
    readonly trees: LaterTrees,
    readonly offset: number,
    readonly length: number,
  ) {}

  get children(): GrowingNode[] {
    return this.trees.children(this.offset, this.length);
  }
}

/** A record that a row of a table makes: each field is the text of a cell, under a column's name. */
export class RowNode extends LaterNode {}
