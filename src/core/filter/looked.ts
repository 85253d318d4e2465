import type { EventSet } from '../columns/eventSet';
import type { LogRecord } from '../log/logRecord';
import { fold } from './pattern';

/** As many events as one step looks at, so that all terms of a filter share what was read of them. */
const KEPT = 64;

/** An event that a filter looks at, with its text where that is sound JSON as it stands. */
export class Look {
  readonly json: string | undefined;
  #folded: string | undefined;
  #escapes: boolean | undefined;
  #long: boolean | undefined;

  constructor(readonly event: LogRecord) {
    this.json = event.json;
  }

  /** The JSON without regard to case. */
  get folded(): string {
    this.#folded ??= fold(this.json ?? '');
    return this.#folded;
  }

  /** Whether a text in the JSON may be written otherwise than it reads. */
  get hasEscapes(): boolean {
    this.#escapes ??= this.json?.includes('\\') ?? true;
    return this.#escapes;
  }

  /** Whether even letters and digits may be. */
  get hasLongEscapes(): boolean {
    this.#long ??= this.hasEscapes && (this.json?.includes('\\u') ?? true);
    return this.#long;
  }
}

/** The events of a set as they are looked at, the last few kept. */
export class Looks {
  readonly #rows = new Int32Array(KEPT).fill(-1);
  readonly #looks: (Look | undefined)[] = new Array<Look | undefined>(KEPT).fill(undefined);

  constructor(readonly set: EventSet) {}

  at(row: number): Look | undefined {
    const place = row % KEPT;
    if (this.#rows[place] !== row) {
      const event = this.set.at(row);
      this.#rows[place] = row;
      this.#looks[place] = event && new Look(event);
    }
    return this.#looks[place];
  }
}
