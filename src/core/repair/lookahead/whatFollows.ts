import { isRecordField } from '../../facts/facts';
import { COMMA, skipSpace } from '../../json/chars';
import { LINE_TAG } from '../../text/unseen';
import { DOTS, matchAt, nameStandsAt, quotedNameAt } from './lookahead';

const PLACEHOLDER = new RegExp(String.raw`\(?[ \t]*${DOTS}`, 'y');

/** Whether dots that stand for entries left out begin at `at`. */
export function isPlaceholderAt(text: string, at: number): boolean {
  return matchAt(PLACEHOLDER, text, at) !== undefined;
}

/** A mark of a text that holds JSON: one before it has lost its backslash, and seemed to end the text. */
const ESCAPED_MARK = /\\{1,15}"/y;

/** Whether a member follows the object that is closed before `end`: then it was closed too early. */
function memberFollows(text: string, end: number): boolean {
  let next = skipSpace(text, end, text.length);
  const comma = text.charCodeAt(next) === COMMA;
  next = comma ? skipSpace(text, next + 1, text.length) : next;
  if (matchAt(ESCAPED_MARK, text, next)) {
    return true;
  }
  if (!/["“'A-Za-z_$:]/.test(text.charAt(next))) {
    return false;
  }
  return /["“']/.test(text.charAt(next)) ? quotedNameAt(text, next) !== undefined : comma && nameStandsAt(text, next);
}

/** Whether nothing behind an object that ends at `end` says that it should have ended elsewhere: neither a member nor brackets too many. */
export function endsWell(text: string, end: number, outerClosers = ''): boolean {
  return endOfExtraClosers(text, end, outerClosers) === end && !memberFollows(text, end);
}

/** Where brackets end that stand from `end` on and belong neither to the object closed there nor to those around it; `end` for none. */
function endOfExtraClosers(text: string, end: number, outerClosers: string): number {
  let closers = '';
  let at = end;
  for (
    let next = skipSpace(text, at, text.length);
    /[}\]]/.test(text.charAt(next));
    next = skipSpace(text, at, text.length)
  ) {
    closers += text.charAt(next);
    at = next + 1;
    if (closers.length > 8 || outerClosers.startsWith(closers)) {
      return end;
    }
  }
  return at;
}

/** Signs of any kind but for an opening bracket. */
const SIGNS = String.raw`(?:${LINE_TAG}|[^\w{[]){0,400}`;
/** A name with its colon and a quotation mark on one side at least, with signs but no opening bracket before it. */
const MEMBER_BEHIND = new RegExp(
  String.raw`${SIGNS}(?:["“”'‘’][\w$.-]{1,128}["”'’]?|[\w$.-]{1,128}["”'’])\s{0,20}(?::|=>)`,
  'y',
);
/** A name behind a comma, whatever became of its last mark and its colon: objects of a list are followed by others. */
const NAME_BEHIND_COMMA = /[\s}\]]{0,400},\s{0,200}["“”'‘’][A-Za-z_$][\w$.-]{0,127}[^\w$.-]/y;
/** Signs and a name, whatever stands behind it. */
const NAME_BEHIND = new RegExp(String.raw`${SIGNS}([A-Za-z]{4,40})(?!\w)`, 'y');

/** Whether what holds the value that ends at `end` goes on behind it with a member, whatever signs are damaged there. */
export function holderGoesOn(text: string, end: number): boolean {
  const name = matchAt(NAME_BEHIND, text, end)?.[1];
  const member = matchAt(MEMBER_BEHIND, text, end) ?? matchAt(NAME_BEHIND_COMMA, text, end);
  return member !== undefined || (name !== undefined && isRecordField(name));
}
