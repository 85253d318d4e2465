import { scanClean } from '../../src/core/json/cleanScan';

/** Where a value at the beginning of a text ends, in bytes, as the scanner of texts says, which is strict JSON. */
export function strictEnd(text: string): number {
  const found = scanClean(text, 0, text.length);
  return found < 0 ? -1 : new TextEncoder().encode(text.slice(0, found)).length;
}
