import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';

/** What a reading may not read across. */
export interface Border extends Span {
  /** An object, a string that says nothing but a record, or a record that is a part of what a string says. */
  readonly kind: 'object' | 'string' | 'escaped';
}

/** Sound elements of a log that a reading may not read across: records, and objects and strings that hold nothing but one. */
export class Borders {
  /** @param places in text order and apart from each other. */
  constructor(readonly places: readonly Border[]) {}

  /** The first one that begins at `from` or behind. */
  next(from: number): Border | undefined {
    return this.places[firstWhere(this.places.length, (index) => (this.places[index]?.start ?? 0) >= from)];
  }

  /** How far one may read from `from` on. */
  reach(from: number, limit: number): number {
    return Math.min(limit, this.next(from)?.start ?? limit);
  }

  /** The one that begins at `start`. */
  at(start: number): Border | undefined {
    const next = this.next(start);
    return next?.start === start ? next : undefined;
  }
}
