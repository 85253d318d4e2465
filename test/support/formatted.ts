import { applyEdits, drain, formatInSteps, type LogDocument, read, type Span } from '../../src/core';

/** How logs are laid out in tests. */
export const style = { indent: '  ', mostEdits: 50_000 };

/** All of a log. */
function whole({ text }: LogDocument): Span {
  return { start: 0, end: text.length };
}

/** A text laid out, all of it or an area. */
export function formatted(text: string, area?: Span, mostEdits = style.mostEdits): string {
  const log = read(text);
  return applyEdits(text, drain(formatInSteps(log, area ?? whole(log), { ...style, mostEdits })));
}
