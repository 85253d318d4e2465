import { extraOpener } from '../damages/extraOpener';
import { missingOpener } from '../damages/missingOpener';
import type { GrowingNode } from '../scan/buildTree';
import { CLOSE_BRACE, OPEN_BRACKET } from '../scan/chars';
import type { CloserVerdict } from './around';
import { type Frame, newFrame } from './frame';
import { columnAt, lineColumn } from './layout';
import { factAbout } from './lift';
import { hasLineBreak, matchAt } from './lookahead';
import { insert, remove } from './report';
import type { Work } from './work';

/** Elements of a list up to its bracket: `"a", "b"]`. Bounded. */
const LIST_TAIL =
  /(?:"[^"\n\\]{0,200}"|-?\d[\d.]{0,30})\s{0,200}(?:,\s{0,200}(?:"[^"\n\\]{0,200}"|-?\d[\d.]{0,30})\s{0,200}){0,40}\]/y;

/** How far back other edits are looked at. */
const RECENT = 32;

/**
 * Whether a bracket that opens an array directly inside another array is one too many, as this reading has chosen. Takes it out then.
 * Nested lists are rare: of two readings with one damage each, that of the doubled bracket is better.
 */
export function skipDoubledOpener(work: Work, frame: Frame | undefined, code: number): boolean {
  if (code !== OPEN_BRACKET || frame?.node.type !== 'array' || frame.property || frame.expects !== 'value') {
    return false;
  }
  const first = frame.comma < 0 && !(frame.table ?? frame.node.children)?.length;
  if (first && work.around.choices.get(work.at) === 'extra') {
    work.report(extraOpener, work.at, work.at + 1, [remove(work.at, work.at + 1)], '[');
    work.bracketTrouble = true;
    work.at++;
    return true;
  }
  if (first) {
    work.verdicts.set(work.at, 'fits');
  }
  return false;
}

/** `"a": }`: a closing bracket in place of a value closes an empty value that has lost its opening one, if this reading has chosen so. */
export function openEmpty(work: Work, code: number): boolean {
  const { at } = work;
  work.unopenable.add(at);
  if (work.around.choices.get(at) !== 'unopened') {
    work.verdicts.set(at, 'fits');
    return false;
  }
  const opener = code === CLOSE_BRACE ? '{' : '[';
  work.report(missingOpener, at, at + 1, [insert(at, opener)], opener);
  work.open(code === CLOSE_BRACE ? 'object' : 'array', false);
  work.close(at + 1);
  work.bracketTrouble = true;
  return true;
}

/** Whether the closing bracket at the current place can close a list that begins with the value just read. */
export function closesUnopened(work: Work, frame: Frame): boolean {
  const closes = work.text.charAt(work.at) === ']' && isMendable(work, frame);
  if (closes) {
    work.unopenable.add(work.at);
  }
  return closes;
}

/** Whether a bracket can be put before the value just read: no other damage is mended at that place. */
function isMendable({ reports }: Work, frame: Frame): boolean {
  const { colonEnd } = frame;
  const near = reports.slice(-RECENT).flatMap(({ edits }) => edits.slice(0, RECENT));
  return (
    (lastValue(frame)?.length ?? 0) > 0 && !near.some(({ span }) => span.start <= colonEnd && span.end >= colonEnd)
  );
}

/**
 * Whether it most likely does: lists of objects lose their bracket. Where the value is spread over lines, the bracket stands below the name
 * of the list; no list stands where something else is documented.
 */
export function seemsUnopened(work: Work, frame: Frame, verdict: CloserVerdict): boolean {
  const property = lastProperty(frame);
  const value = lastValue(frame);
  if (!value || !property || !closesUnopened(work, frame)) {
    return false;
  }
  if (hasLineBreak(work.text, frame.colonEnd, value.offset)) {
    return columnAt(work.text, work.at) === lineColumn(work.text, property.offset);
  }
  if (value.type !== 'object') {
    return false;
  }
  const fact = factAbout(work, String(property.children?.[0]?.value));
  if (fact) {
    return fact.type.startsWith('array');
  }
  return hasLineBreak(work.text, value.offset, value.offset + value.length)
    ? columnAt(work.text, work.at) === lineColumn(work.text, property.offset)
    : verdict === 'extra';
}

/** Whether the rest of a list stands where a name is expected: the value read last is its first element. */
export function listStandsHere(work: Work, frame: Frame): boolean {
  const value = lastValue(frame);
  const like = value?.type === 'string' || value?.type === 'number';
  return like && frame.comma >= 0 && matchAt(LIST_TAIL, work.text, work.at) !== undefined && isMendable(work, frame);
}

/** Whether the bracket where a name is expected opens the second element of a list that begins with the value read last. */
export function nextOfListStandsHere(work: Work, frame: Frame): boolean {
  return lastValue(frame)?.type === 'object' && isMendable(work, frame);
}

/** Makes the value read last the first element of a list whose opening bracket is missing. */
export function openBeforeLast(work: Work, frame: Frame): void {
  const property = lastProperty(frame);
  const value = lastValue(frame) as GrowingNode | undefined;
  if (!property || !value) {
    return;
  }
  const at = frame.colonEnd;
  const spread = hasLineBreak(work.text, at, value.offset);
  const text = work.text.charAt(at - 1) === ':' && spread ? ' [' : '[';
  work.report(missingOpener, value.offset, value.offset + 1, [insert(at, text)], '[');
  const list = newFrame('array', at, false);
  list.node.parent = property;
  list.node.children?.push(value);
  value.parent = list.node;
  property.children?.splice(1, 1, list.node);
  frame.property = property;
  list.lastEnd = frame.lastEnd;
  list.comma = frame.comma;
  list.expects = frame.comma < 0 ? 'after' : 'value';
  list.placeholder = frame.placeholder;
  list.column = columnAt(work.text, value.offset);
  frame.comma = -1;
  frame.placeholder = undefined;
  work.frames.push(list);
  work.bracketTrouble = true;
}

function lastProperty({ node, property, expects }: Frame): GrowingNode | undefined {
  const last = node.type === 'object' ? node.children?.[node.children.length - 1] : undefined;
  return property || expects === 'colon' || !last?.colonOffset ? undefined : last;
}

function lastValue(frame: Frame): GrowingNode | undefined {
  return lastProperty(frame)?.children?.[1];
}
