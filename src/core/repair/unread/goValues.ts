import { bracketEnd, namesRecord } from './balancedEnd';

/** What Go writes before the braces of a value whose type is not known, at the end of a text. */
const TYPE = /\binterface ?(?:\{\})?$/;
const LONGEST_TYPE = 16;
const MEMBER = /"(\w{1,64})":/g;

/**
 * Where braces end that begin at `start` behind the name of a type, as Go prints a record with `%#v`: `map[string]interface {}{"eventName":"CreateKey"}`.
 * Its brackets are those of types as well as those of values. Undefined for anything else.
 */
export function goValuesEnd(text: string, start: number, limit: number): number | undefined {
  return TYPE.test(text.slice(Math.max(0, start - LONGEST_TYPE), start)) && namesRecord(text, start, limit, MEMBER)
    ? bracketEnd(text, start, limit)
    : undefined;
}
