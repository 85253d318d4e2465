/** What only the editor knows. */
export interface HoverHost {
  /** A moment, in milliseconds since 1970, as the reader's clock would show it. */
  localTime(epochMs: number): string;
}
