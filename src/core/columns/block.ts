import type { Facet } from '../facets/facet';
import type { Basics } from './basics';
import type { Column } from './column';

/** Where the rows of one log stand in a block. */
export interface Part {
  readonly block: Block;
  /** The row of the log's first event. */
  readonly first: number;
  /** Whether the block has no other rows. */
  readonly isOwn: boolean;
}

/**
 * Columns of some facets for the events of one log, or of several one behind the other. Thousands of small logs have their rows in one block: columns of
 * their own would take more memory than their events.
 */
export class Block {
  /** @param basics what every view asks of every event; undefined where another block of the same events has it */
  constructor(
    readonly columns: ReadonlyMap<Facet, Column>,
    readonly basics: Basics | undefined,
  ) {}

  /** Whether it says all that another block says of the same events. */
  covers({ columns, basics }: Block): boolean {
    return (!basics || this.basics !== undefined) && [...columns.keys()].every((facet) => this.columns.has(facet));
  }
}
