import type { Edit } from '../../../text/edit';
import { missingOpener } from '../../damages/missingOpener';
import { type GrowingNode, scalarNode } from '../../scan/buildTree';
import { CLOSE_BRACE, CLOSE_BRACKET, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE } from '../../scan/chars';
import { MAX_DEPTH, scanClean } from '../../scan/cleanScan';
import { ElementTable } from '../../scan/elementTable';
import { readBareValue } from '../bareValue';
import { readElements } from '../element';
import { canFollow } from '../follow';
import type { Frame } from '../frame';
import { giveNull } from '../giveNull';
import { columnAt } from '../layout';
import { closeDownTo } from '../lift';
import { hasLineBreak, matchAt, nameStandsAt, quotedNameStandsAt } from '../lookahead';
import { neighbourStandsHere } from '../neighbour';
import { openEmpty, skipDoubledOpener } from '../openers';
import { readPlaceholder, readPlaceholderValue } from '../placeholder';
import { readForeignText, readText } from '../readText';
import { isRecordField } from '../recordFields';
import { insert, replace } from '../report';
import { readTypePlaceholder } from '../typePlaceholder';
import type { Work } from '../work';

/** A literal or number that is not merely how an unquoted text begins: `true`, `0.5...`, but neither `10:06` nor `10 minutes`. */
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w$:+-]|\.\d|[ \t]+[A-Za-z])/y;

/** Reads what stands where a value is expected: of a member, of an array, or the whole. */
export function readValue(work: Work, frame: Frame | undefined): void {
  const code = work.text.charCodeAt(work.at);
  if (code === OPEN_BRACE || code === OPEN_BRACKET) {
    readBracket(work, frame, code);
  } else if (code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET) {
    // Only a member comes here with one of these: `"name": ,`.
    if (frame && (code === COMMA || !openEmpty(work, code))) {
      giveNull(work, frame);
    }
  } else if (frame && memberStandsHere(work, frame)) {
    readMemberInstead(work, frame);
  } else if (!readScalar(work, frame)) {
    readBareValue(work, frame);
  }
}

function readBracket(work: Work, frame: Frame | undefined, code: number): void {
  if (neighbourStandsHere(work)) {
    work.ending = 'neighbour';
  } else if (!readTypePlaceholder(work)) {
    openBracket(work, frame, code);
  }
}

function openBracket(work: Work, frame: Frame | undefined, code: number): void {
  const { elements } = work.around;
  if (skipDoubledOpener(work, frame, code)) {
    return;
  }
  if (elements && frame?.table && !frame.property) {
    readElements(work, frame, frame.table, elements);
  } else if (work.frames.length >= MAX_DEPTH) {
    readTooDeep(work, code);
  } else {
    const holdsElements = elements && code === OPEN_BRACKET && work.frames.length < 2 && !isFieldOfRecord(frame);
    work.open(
      code === OPEN_BRACE ? 'object' : 'array',
      true,
      holdsElements ? new ElementTable(work.text, true) : undefined,
    );
  }
}

/** Whether a field of a record is being read: what its lists hold are no records. */
function isFieldOfRecord(frame: Frame | undefined): boolean {
  return isRecordField(String(frame?.property?.children?.[0]?.value));
}

/** Takes over a value at the ceiling of depth without looking into it; where it is damaged, nothing behind it can be placed. */
function readTooDeep(work: Work, code: number): void {
  const end = scanClean(work.text, work.at, work.limit, Number.POSITIVE_INFINITY);
  if (end < 0) {
    // What has been looked through is not looked through again: a text of brackets only stays linear.
    work.at = Math.max(work.at, -1 - end);
    work.ending = 'hopeless';
  } else {
    const type = code === OPEN_BRACE ? 'object' : 'array';
    work.value({ type, offset: work.at, length: end - work.at, children: [] }, end);
  }
}

/** A name without quotation marks, and a value of its own: too much for an unquoted value. */
const BARE_MEMBER = /[A-Za-z_$][\w$]{0,127}[ \t]{0,9}(?::|=>)[ \t]{0,9}["“'{[]/y;

function bareMemberStandsHere({ text, at }: Work): boolean {
  return /[ \t\n]$|[^:]:$/.test(text.slice(at - 2, at)) && matchAt(BARE_MEMBER, text, at) !== undefined;
}

/** Whether a member's name stands where its own value, or an element of an array, is expected. */
function memberStandsHere(work: Work, frame: Frame): boolean {
  return frame.property
    ? quotedNameStandsAt(work.text, work.at) || bareMemberStandsHere(work)
    : quotedNameStandsAt(work.text, work.at) ||
        (nameStandsAt(work.text, work.at) && matchAt(/[\w$]+\s*=>/y, work.text, work.at) !== undefined);
}

/** `"a": "b": 1` or `["a", "b": 1`: the value of `a` is missing, or a bracket is that closes the array or opens an object. */
function readMemberInstead(work: Work, frame: Frame): void {
  const name = matchAt(/["“']?([^"“”'\n:=]*)/y, work.text, work.at)?.[1]?.trim() ?? '';
  if (frame.property && valueIsMissing(work, frame, frame.property, name)) {
    giveNull(work, frame);
  } else if (!frame.property && arrayIsOver(work, frame, name)) {
    closeDownTo(work, work.frames.length - 2);
  } else {
    work.report(missingOpener, work.at, work.at + 1, [openingEdit(work)], '{');
    work.open('object', false);
    work.bracketTrouble = true;
  }
}

/** Before a name that gets its own quotation mark the brace is tied to the blank or colon before, so that it comes first. */
function openingEdit({ text, at }: Work): Edit {
  const before = text.charAt(at - 1);
  return text.charAt(at) !== '"' && /[ \t\n:]/.test(before) ? replace(at - 1, at, `${before}{`) : insert(at, '{');
}

function valueIsMissing(work: Work, frame: Frame, property: GrowingNode, name: string): boolean {
  const from = property.colonOffset ?? work.at;
  // Further in than the members of this object, it belongs to one whose brace is missing.
  if (columnAt(work.text, work.at) > frame.column && frame.column >= 0) {
    return false;
  }
  return (isRecordField(name) || frame.names.has(name)) && hasLineBreak(work.text, from, work.at);
}

/** Whether the member can only belong to the object around the array: the array holds no objects, or stands further in. */
function arrayIsOver(work: Work, { node, column, table }: Frame, name: string): boolean {
  const outer = work.frames[work.frames.length - 2];
  const last = table ? undefined : node.children?.at(-1);
  if (outer?.node.type !== 'object' || !last || outer.names.has(name)) {
    return false;
  }
  const here = columnAt(work.text, work.at);
  return last.type !== 'object' || isRecordField(name) || (here >= 0 && here === outer.column && here !== column);
}

function readScalar(work: Work, frame: Frame | undefined): boolean {
  const { text, at } = work;
  const role = frame?.property ? 'value' : 'element';
  const read = text.charCodeAt(at) === QUOTE ? readText(work, role) : readForeignText(work, role);
  if (read) {
    work.value(read.node, read.end);
    return true;
  }
  const end = at + (matchAt(LITERAL, text, at)?.[0].length ?? 0);
  const quoted = /["”]/.test(text.charAt(end)) && canFollow(text, end + 1, work.limit, role);
  if (end > at && end <= work.limit && !quoted) {
    work.value(scalarNode(text, at, end), end);
    return true;
  }
  return frame?.property ? readPlaceholderValue(work, frame) : frame !== undefined && readPlaceholder(work, frame);
}
