import { type Span, span } from './span';
import { isBlank } from './unseen';

/** The span of what is seen in `[start, end)`, without what nobody sees around it; none when there is nothing. */
export function seenIn(text: string, start: number, end: number): readonly Span[] {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charAt(from))) {
    from++;
  }
  while (from < to && isBlank(text.charAt(to - 1))) {
    to--;
  }
  return from < to ? [span(from, to)] : [];
}
