import { type Span, span } from '../../text/span';
import { type Bounds, SampleBounds } from '../samples/sampleBounds';
import { isPasted } from './evidence';
import { beginnings, stretches } from './stretch';
import { toldOtherwise } from './toldOtherwise';

/**
 * What begins as a record outside of all that was read. Program code, and code that a sentence mentions, is left to itself, unless a record
 * was pasted into it.
 */
export function looseIn(text: string, start: number, end: number, code: CodeSearch): Span[] {
  const found = beginnings(text, start, end).filter((one) => !code.holds(one.start) || isPasted(text, one));
  return stretches(text, found, end);
}

/** What tells of an event in whatever notation outside of `read`, in text order, and in no program code. */
export function toldOutside(text: string, read: readonly Span[], code: CodeSearch): Span[] {
  const edges = [0, ...read.flatMap(({ start, end }) => [start, end]), text.length];
  const gaps = edges.flatMap((start, at) => (at % 2 === 0 ? span(start, edges[at + 1] ?? text.length) : []));
  return gaps.flatMap((gap) => toldOtherwise(text, gap).filter(({ start }) => !code.isBlock(start)));
}

/** Tells what stands in program code. Asked in text order. */
export class CodeSearch {
  #regions: SampleBounds | undefined;

  constructor(readonly text: string) {}

  holds(start: number): boolean {
    const { code, skip } = this.#boundsOf(start);
    return this.text.charAt(start - 1) === '`' || code === true || skip > start;
  }

  /** Whether it is a block of code, whatever begins there. */
  isBlock(start: number): boolean {
    return this.#boundsOf(start).code === true;
  }

  #boundsOf(start: number): Bounds {
    this.#regions ??= new SampleBounds(this.text);
    return this.#regions.of(start);
  }
}
