import { matchAt } from '../lookahead/lookahead';
import { balancedEnd, namesRecord } from './balancedEnd';

/** An object whose first name has a colon before it and none behind: `{:eventName "CreateKey"`, perhaps inside others. */
const HEAD =
  /[{[(]\s{0,200}(?:(?::[A-Za-z][\w.-]{0,63}\s{1,20})?[{[(]\s{0,200}){0,4}:[A-Za-z][\w.-]{0,63}\s{1,20}(?=["{[(\w:-])/y;
const MEMBER = /(?<=[{,\s]):([A-Za-z]\w{0,63})\s{1,20}(?=["{[(\w:-])/g;

/**
 * Where an object ends that begins at `start` in EDN, as Clojure prints a record: `{:eventName "CreateKey", :userIdentity {:type "Root"}}`. Nothing but the order
 * tells its names from its values, so that where anything is damaged all behind it would be another. Undefined for anything else.
 */
export function keywordsEnd(text: string, start: number, limit: number): number | undefined {
  return matchAt(HEAD, text, start) && namesRecord(text, start, limit, MEMBER)
    ? balancedEnd(text, start, limit)
    : undefined;
}
