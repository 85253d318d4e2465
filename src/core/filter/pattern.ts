import type { Value } from './tree';

/** Tests a text with a regular expression that somebody wrote; true wherever in the text it is found. */
export type RegexTest = (text: string) => boolean;

/**
 * Makes a test of a regular expression: without regard to case, `^` and `$` at the lines of a text, and in a time that grows with the text
 * alone, whatever the expression is. It throws on what it cannot read, with a sentence as message.
 */
export type RegexEngine = (source: string) => RegexTest;

/** Whether a text is what a value says, as a whole; a regular expression, anywhere in it. */
export function textTest(value: Value, regex: (source: string) => RegexTest): RegexTest {
  switch (value.kind) {
    case 'regex':
      return regex(value.source);
    case 'number':
      return numberTest(value);
    case 'text':
      return wholeTest(value.parts.map(fold));
  }
}

/** Texts that are the same but for case become the same text. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/** Whether the folded parts stand in a folded text one after the other; where the last begins, or -1. */
export function partsIn(text: string, parts: readonly string[], from = 0): number {
  let at = from;
  let found = -1;
  for (const part of parts) {
    found = text.indexOf(part, at);
    if (found < 0) {
      return -1;
    }
    at = found + part.length;
  }
  return found;
}

/** Whether a value says no more than that there is one: `*`. */
export function isAny(value: Value): boolean {
  return value.kind === 'text' && value.parts.length > 1 && value.parts.every((part) => part === '');
}

function wholeTest(parts: readonly string[]): RegexTest {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) {
    return (text) => (text.length === first.length ? text === first || fold(text) === first : fold(text) === first);
  }
  const inner = parts.slice(1, -1);
  return (text) => {
    const folded = fold(text);
    const end = folded.length - last.length;
    return (
      end >= first.length &&
      folded.startsWith(first) &&
      folded.endsWith(last) &&
      partsIn(folded.slice(0, end), inner, first.length) >= (inner.length > 0 ? 0 : -1)
    );
  };
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function numberTest({ operator, number }: Value & { kind: 'number' }): RegexTest {
  const compare = {
    '>': (a: number) => a > number,
    '>=': (a: number) => a >= number,
    '<': (a: number) => a < number,
    '<=': (a: number) => a <= number,
  }[operator];
  return (text) => NUMBER.test(text) && compare(Number(text));
}
