import { getLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { topLevelFields } from '../../facts/facts';
import { beginningsIn } from './beginnings';

/** How far before a place the event is looked for that it may stand in. */
const REACH = 4096;
/** Nobody writes a beginning in plain marks into an event: only damage brings several together. */
const MOST = 4;
/** What is missing where a text ends in the middle of a sound value. */
const OPEN: ReadonlySet<string> = new Set(['CloseBraceExpected', 'CloseBracketExpected', 'ValueExpected']);

/** Whether an event that is sound so far is open at `at`, and what stands there belongs to an object that one of its fields holds. */
export function standsInEvent(text: string, at: number): boolean {
  return begunBefore(text, at).some((start) => isHeld(text.slice(start, at)));
}

/** Where the last event that is written plainly begins before `at`, if one does nearby. */
export function eventBefore(text: string, at: number): number | undefined {
  return begunBefore(text, at)[0];
}

function begunBefore(text: string, at: number): number[] {
  const begun = [...beginningsIn(text, Math.max(0, at - REACH), at)].reverse();
  return begun
    .filter(({ mark }) => mark === '"')
    .slice(0, MOST)
    .map(({ start }) => start);
}

function isHeld(begun: string): boolean {
  const errors: ParseError[] = [];
  parseTree(begun, errors, { disallowComments: true });
  // A comma where a first member should stand is a value that is expected, too.
  const end = begun.trimEnd().length;
  const [field, member] = errors.every(({ error, offset }) => offset >= end && OPEN.has(printParseErrorCode(error)))
    ? getLocation(begun, begun.length).path
    : [];
  return typeof member === 'string' && topLevelFields().has(String(field));
}
