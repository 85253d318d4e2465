import { firstWhere } from '../../text/firstWhere';
import type { Span } from '../../text/span';

/** Sound elements of a log that a reading may not read across: records, and objects and strings that hold nothing but one. */
export class Borders {
  /** @param places in text order and apart from each other. */
  constructor(readonly places: readonly Span[]) {}

  /** The first one that begins at `from` or behind. */
  next(from: number): Span | undefined {
    return this.places[firstWhere(this.places.length, (index) => (this.places[index]?.start ?? 0) >= from)];
  }

  /** The one that begins at `start`. */
  at(start: number): Span | undefined {
    const next = this.next(start);
    return next?.start === start ? next : undefined;
  }
}
