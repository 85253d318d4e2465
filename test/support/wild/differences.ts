import { isDeepStrictEqual } from 'node:util';
import type { Codes } from './expected';

/** What is wrong, by name; nothing for undefined and false. */
export function told(name: string, what: unknown): string[] {
  return what === undefined || what === false ? [] : [`${name}: ${what === true ? 'yes' : String(what)}`];
}

/** Where a value is not as wanted, unless nothing is wanted. */
export function differs(name: string, actual: unknown, wanted: unknown): string[] {
  const same = wanted === undefined || isDeepStrictEqual(actual, wanted);
  return same ? [] : [`${name}: ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`];
}

/** Where codes and messages are not as expected. */
export function codeFailures(
  what: string,
  found: readonly { readonly code: string; readonly message: string }[],
  { exactly, present = [], absent = [], only, count, say = [], neverSay = [] }: Codes = {},
): string[] {
  const codes = found.map(({ code }) => code).sort();
  const says = (part: string) => found.some(({ message }) => message.includes(part));
  return [
    ...differs(`${what}s`, codes, exactly && [...exactly].sort()),
    ...differs(`number of ${what}s (${codes.join(', ')})`, codes.length, count),
    ...present.filter((code) => !codes.includes(code)).map((code) => `no ${what} ${code} (${codes.join(', ')})`),
    ...absent.filter((code) => codes.includes(code)).map((code) => `a ${what} ${code}`),
    ...codes.filter((code) => only && !only.includes(code)).map((code) => `a ${what} ${code}`),
    ...say.filter((part) => !says(part)).map((part) => `no ${what} says “${part}”`),
    ...neverSay.filter(says).map((part) => `a ${what} says “${part}”`),
  ];
}
