import { matchAt } from '../lookahead/lookahead';
import { bracketEnd, namesRecord } from './balancedEnd';

/** An object whose first name stands in brackets before an equals sign: `{["eventName"] = "CreateKey"`, perhaps inside others. */
const HEAD = /\{\s{0,200}(?:(?:\["\w{1,64}"\]\s{0,9}=\s{0,9})?\{\s{0,200}){0,4}\["\w{1,64}"\][ \t]{0,9}=(?![=>])/y;
const MEMBER = /\["(\w{1,64})"\][ \t]{0,9}=(?![=>])/g;

/** Where a table of Lua ends that begins at `start`: `{["eventName"] = "CreateKey"}`. Its brackets are those of names as well as those of values. Undefined for anything else. */
export function luaTableEnd(text: string, start: number, limit: number): number | undefined {
  return matchAt(HEAD, text, start) && namesRecord(text, start, limit, MEMBER)
    ? bracketEnd(text, start, limit)
    : undefined;
}
