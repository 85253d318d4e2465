/**
 * Strict JSON as regular expressions, for values nested no deeper than {@link PATTERN_DEPTH}. The engine compiles them to machine code,
 * which checks a record several times faster than a loop over its characters, and faster than JSON.parse reads it. Each part can
 * match in one way only, so that a failure costs no more than the text read.
 */
const SPACE = String.raw`[ \t\n\r]*`;
const STRING = String.raw`"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"`;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const SCALAR = `${STRING}|true|false|null|${NUMBER}`;

/**
 * How deep the patterns go by themselves. One level more doubles them, and with that the time to compile them, and makes reading no faster; larger
 * ones pass the size up to which V8 optimises.
 */
export const PATTERN_DEPTH = 3;

function valuePattern(depth: number): string {
  if (depth === 0) {
    return `(?:${SCALAR})`;
  }
  const inner = valuePattern(depth - 1);
  return String.raw`(?:${SCALAR}|\{${SPACE}${membersPattern(inner)}\}|\[${SPACE}${elementsPattern(inner)}\])`;
}

function membersPattern(value: string): string {
  return String.raw`(?:${STRING}${SPACE}:${SPACE}${value}${SPACE}(?:,${SPACE}(?=")|(?=\})))*`;
}

function elementsPattern(value: string): string {
  return String.raw`(?:${value}${SPACE}(?:,${SPACE}(?!\])|(?=\])))*`;
}

/** Sticky expressions for the parts of a value. They carry `lastIndex`: each use sets it. */
export interface CleanPatterns {
  /** Members of an object as far as they are not too deep, up to its end or to the name of the next. */
  readonly members: RegExp;
  /** Elements of an array as far as they are not too deep, up to its end or to the next. */
  readonly elements: RegExp;
  /** The name of a member and its colon. */
  readonly name: RegExp;
}

const VALUE = valuePattern(PATTERN_DEPTH);
const MEMBERS = membersPattern(VALUE);
const ELEMENTS = elementsPattern(VALUE);
const NAME = `${STRING}${SPACE}:${SPACE}`;

export function cleanPatterns(): CleanPatterns {
  return { members: new RegExp(MEMBERS, 'y'), elements: new RegExp(ELEMENTS, 'y'), name: new RegExp(NAME, 'y') };
}
