import type { Span } from '../../text/span';
import { SampleBounds } from '../samples/sampleBounds';
import { isPasted } from './evidence';
import { beginnings, stretches } from './stretch';

/**
 * What begins as a record outside of all that was read. Program code, and code that a sentence mentions, is left to itself, unless a record
 * was pasted into it.
 */
export function looseIn(text: string, start: number, end: number, code: CodeSearch): Span[] {
  const found = beginnings(text, start, end).filter((one) => !code.holds(one.start) || isPasted(text, one));
  return stretches(text, found, end);
}

/** Tells what stands in program code. Asked in text order. */
export class CodeSearch {
  #regions: SampleBounds | undefined;

  constructor(readonly text: string) {}

  holds(start: number): boolean {
    this.#regions ??= new SampleBounds(this.text);
    const { code, skip } = this.#regions.of(start);
    return this.text.charAt(start - 1) === '`' || code === true || skip > start;
  }
}
