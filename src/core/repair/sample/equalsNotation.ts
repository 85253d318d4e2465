import { isRecordField, OPENING } from '../../facts/facts';
import { matchAt } from '../lookahead/lookahead';

/** An object whose first names stand before an equals sign: `{eventName=CreateKey`, perhaps inside others named before a colon. */
const HEAD = /[{[]\s{0,200}(?:(?:\w{1,64}\s{0,9}[:=]\s{0,9})?[{[]\s{0,200}){0,4}[A-Za-z]\w{0,63}[ \t]{0,9}=(?![=>~])/y;
/** A name with its value, neither of them in quotation marks; what is neither an arrow nor a comparison. */
const MEMBER = /(?<=[{,\s])([A-Za-z]\w{0,63})[ \t]{0,9}=(?![=>~])[ \t]{0,9}(["'([]?)/g;
/** How far names are looked for. */
const NEAR = 1024;
/** So many fields of a record do not stand before equals signs by chance. */
const FEWEST = 3;
/** CloudTrail caps a record at 256 KB. */
const LONGEST = 262_144;

/**
 * Where an object ends that begins at `start` as some languages print a record: `{eventName=CreateKey, userIdentity={type=Root}}`. Such text
 * says neither where a value ends nor whether it is a text, so it is not read. Undefined for anything else.
 */
export function equalsNotationEnd(text: string, start: number, limit: number): number | undefined {
  if (!matchAt(HEAD, text, start)) {
    return undefined;
  }
  const near = text.slice(start, Math.min(limit, start + NEAR));
  const members = [...near.matchAll(MEMBER)];
  const fields = members.filter(([, name = '', mark]) => isRecordField(name) && mark === '').length;
  return fields >= FEWEST ? balancedEnd(text, start, Math.min(limit, start + LONGEST)) : undefined;
}

/** Behind the bracket that closes the one at `start`; where a record begins inside or the brackets do not match, before that. */
function balancedEnd(text: string, start: number, limit: number): number {
  const marks = new RegExp(`${OPENING}|[{[}\\]]`, 'g');
  const reach = text.slice(start, limit);
  let depth = 0;
  for (const { index, 0: mark } of reach.matchAll(marks)) {
    if (mark.length > 1) {
      return start + index;
    }
    depth += mark === '{' || mark === '[' ? 1 : -1;
    if (depth === 0) {
      return start + index + 1;
    }
  }
  return start + reach.trimEnd().length;
}
