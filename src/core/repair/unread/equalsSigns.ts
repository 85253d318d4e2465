import { matchAt } from '../lookahead/lookahead';
import { balancedEnd, namesRecord } from './balancedEnd';

/** An object whose first names stand before an equals sign: `{eventName=CreateKey`, perhaps inside others named before a colon. */
const HEAD = /[{[]\s{0,200}(?:(?:\w{1,64}\s{0,9}[:=]\s{0,9})?[{[]\s{0,200}){0,4}[A-Za-z]\w{0,63}[ \t]{0,9}=(?![=>~])/y;
/** A name with its value, neither of them in quotation marks; what is neither an arrow nor a comparison. */
const MEMBER = /(?<=[{,\s])([A-Za-z]\w{0,63})[ \t]{0,9}=(?![=>~])(?![ \t]{0,9}["'([])/g;

/**
 * Where an object ends that begins at `start` as some languages print a record: `{eventName=CreateKey, userIdentity={type=Root}}`. Such text
 * says neither where a value ends nor whether it is a text, so it is not read. Undefined for anything else.
 */
export function equalsNotationEnd(text: string, start: number, limit: number): number | undefined {
  return matchAt(HEAD, text, start) && namesRecord(text, start, limit, MEMBER)
    ? balancedEnd(text, start, limit)
    : undefined;
}
