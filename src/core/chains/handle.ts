import type { HandleKind } from '../facts/facts';

/** By what the holder of credentials is known again. The id is a text from the log. */
export interface Handle {
  readonly kind: HandleKind;
  readonly id: string;
}

/** As one text, the same for the same handle: no kind has a blank in it. */
export function handleText({ kind, id }: Handle): string {
  return `${kind} ${id}`;
}

/** The way back from {@link handleText}. */
export function handleFrom(text: string): Handle {
  const blank = text.indexOf(' ');
  return { kind: text.slice(0, blank) as HandleKind, id: text.slice(blank + 1) };
}
