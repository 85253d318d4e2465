import { isShown } from './eventText';
import type { Look } from './looked';
import { fold } from './pattern';
import type { Value } from './tree';

/** A text that may be a part of a number, which may be written in other digits than it reads: `1e2` is 100. */
const OF_NUMBER = /^[\d.e+\-infty]*$/i;

/**
 * Whether an event may have one of the values at a path, as far as its JSON tells when it is searched for the last name and the longest part of
 * each value: which takes a fraction of reading what stands there.
 */
export function hintOf(path: readonly string[], values: readonly Value[]): (look: Look) => boolean {
  // The last name tells most: those before it hold many other members.
  const name = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  const parts = values.map(longestPart);
  const has = (look: Look, text: string) =>
    look.json?.includes(text) || look.folded.includes(fold(text)) || !isShown(look, text);
  return (look) => look.json === undefined || (has(look, name) && parts.some((part) => has(look, part)));
}

/** The empty text where a value has no part that stands in the JSON for sure. */
function longestPart(value: Value): string {
  const parts = value.kind === 'text' ? value.parts : [];
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '');
  return OF_NUMBER.test(longest) ? '' : longest;
}
