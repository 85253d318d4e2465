import { failed } from '../event/outcome';
import { ownId } from '../event/ownId';
import { spanOf } from '../event/time';
import type { LogRecord } from '../log/logRecord';
import type { Steps } from '../text/steps';
import { type Basics, DAMAGED, emptyBasics, FAILED } from './basics';
import type { Block, Part } from './block';
import { fingerprint } from './fingerprint';

/** So many events are taken over before the caller may pause. */
const STRIDE = 1 << 15;

/** What every view asks of every event, while it is made. */
export class BasicsFilling {
  readonly basics: Basics;

  /** @param past the same of the log before a change. */
  constructor(
    length: number,
    readonly past?: Basics,
  ) {
    this.basics = emptyBasics(length);
  }

  isKnownIn(block: Block): boolean {
    return block.basics !== undefined;
  }

  /** Takes over all rows of a log from another block, the first of them as `first`. */
  *takeAll({ block: { basics }, first: from }: Part, first: number, length: number): Steps<void> {
    const end = from + length;
    this.basics.states.set(basics?.states.subarray(from, end) ?? [], first);
    this.basics.times.set(basics?.times.subarray(from, end) ?? [], first);
    this.basics.ids.set(basics?.ids.subarray(from, end) ?? [], first);
    for (let row = 0; basics && basics.ends.size > 0 && row < length; row++) {
      this.#end(first + row, basics.ends.get(from + row));
      if (row % STRIDE === STRIDE - 1) {
        yield;
      }
    }
  }

  /** Takes over what was said of the event when it had another number. */
  take(row: number, before: number): void {
    this.basics.states[row] = this.past?.states[before] ?? 0;
    this.basics.times[row] = this.past?.times[before] ?? Number.NaN;
    this.basics.ids[row] = this.past?.ids[before] ?? Number.NaN;
    this.#end(row, this.past?.ends.get(before));
  }

  look(row: number, record: LogRecord): void {
    this.basics.states[row] = (failed(record) ? FAILED : 0) | (record.damaged ? DAMAGED : 0);
    const { first, last } = spanOf(record);
    this.basics.times[row] = first;
    this.#end(row, last > first ? last : undefined);
    const id = ownId(record);
    this.basics.ids[row] = id === undefined ? Number.NaN : fingerprint(id);
  }

  #end(row: number, time: number | undefined): void {
    if (time !== undefined) {
      this.basics.ends.set(row, time);
    }
  }
}
