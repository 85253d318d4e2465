import { type Span, span } from '../../text/span';

/** No more than this of a long stretch is pointed at. */
const SHOWN = 80;

/** The beginning of a stretch, on one line: to point at something long. */
export function firstOf(text: string, { start, end }: Span): Span {
  const line = text.slice(start, Math.min(end, start + SHOWN)).split(/\r?\n/, 1)[0] ?? '';
  return span(start, start + Math.max(line.trimEnd().length, 1));
}
