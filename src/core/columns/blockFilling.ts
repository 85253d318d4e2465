import type { Facet } from '../facets/facet';
import type { RecordList } from '../log/logDocument';
import type { Steps } from '../text/steps';
import type { Basics } from './basics';
import { BasicsFilling } from './basicsFilling';
import { Block, type Part } from './block';
import { Column } from './column';
import { Filling } from './filling';
import { type Kept, rowBefore } from './kept';

/** How many events are looked at before the caller may pause. */
const STRIDE = 32;

/** What is known of a log in columns of its own. */
interface Known {
  readonly basics: Basics | undefined;
  column(facet: Facet): Column | undefined;
}

/** The events of a log, and what is known of them. */
export interface Rows {
  readonly records: RecordList;
  /** The name of the log, where several are looked at. */
  readonly file?: string | undefined;
  readonly parts: readonly Part[];
}

/** A block while it is made. */
export class BlockFilling {
  readonly block: Block;
  readonly #fillings: readonly (Filling | BasicsFilling)[];

  /**
   * @param hasBasics whether it is to have, beside the columns, what every view asks of every event
   * @param past what was known of the one log before a change
   */
  constructor(
    facets: readonly Facet[],
    readonly length: number,
    hasBasics: boolean,
    past?: Known,
  ) {
    const fillings = facets.map((facet) => {
      const before = past?.column(facet);
      return new Filling(facet, new Column(length, before?.keys), before);
    });
    const basics = hasBasics ? [new BasicsFilling(length, past?.basics)] : [];
    this.block = new Block(new Map(fillings.map(({ facet, column }) => [facet, column])), basics[0]?.basics);
    this.#fillings = [...fillings, ...basics];
  }

  /** Fills the rows of a log, the first of them as `first`: takes over what is known, and looks at the events for all else. */
  *fill(first: number, log: Rows, kept?: Kept): Steps<void> {
    const missing: (Filling | BasicsFilling)[] = [];
    for (const filling of this.#fillings) {
      const part = log.parts.find(({ block }) => filling.isKnownIn(block));
      if (part) {
        yield* filling.takeAll(part, first, log.records.length);
      } else {
        missing.push(filling);
      }
    }
    yield* missing.length > 0 ? look(missing, first, log, kept) : [];
  }
}

function* look(fillings: readonly (Filling | BasicsFilling)[], first: number, log: Rows, kept?: Kept): Steps<void> {
  const { records, file } = log;
  for (let row = 0; row < records.length; row++) {
    const before = kept && rowBefore(kept, row, records.length);
    const record = before === undefined ? records.at(row) : undefined;
    for (const filling of fillings) {
      if (before !== undefined) {
        filling.take(row, before);
      } else if (record) {
        filling.look(first + row, record, file);
      }
    }
    if (row % STRIDE === STRIDE - 1) {
      yield;
    }
  }
}
