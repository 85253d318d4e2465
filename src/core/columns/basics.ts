/** The event failed. */
export const FAILED = 1;
/** A damage of the text touches the event. */
export const DAMAGED = 2;

/** What every view asks of every event. */
export interface Basics {
  /** What became of it: {@link FAILED}, {@link DAMAGED}. */
  readonly states: Uint8Array;
  /** When it happened, in milliseconds since 1970; NaN where the time cannot be read. */
  readonly times: Float64Array;
  /** When those ended that are no moment but a stretch of time, by their rows. */
  readonly ends: Map<number, number>;
  /** Fingerprints of the events' own ids; NaN where there is none. */
  readonly ids: Float64Array;
}

/** Of so many events, before they are looked at. */
export function emptyBasics(length: number): Basics {
  const nothing = () => new Float64Array(length).fill(Number.NaN);
  return { states: new Uint8Array(length), times: nothing(), ends: new Map(), ids: nothing() };
}
