import { FIRST_FIELD, isHolderOfOne, isRecordField } from '../../facts/facts';
import { scanMembers } from '../../json/memberScan';
import { kept } from '../../text/kept';
import { span } from '../../text/span';
import { BLANK, LINE_TAG } from '../../text/unseen';
import { endByColumns } from '../lookahead/deeper';
import { isHeldObject, isInField } from '../lookahead/heldObject';
import { isElement } from '../lookahead/listed';
import type { Page } from '../tokens/page';
import { mayEndWhole } from '../tokens/wholeRecord';
import type { Ground } from './ground';
import { type Frame, hasName } from './state';

/** What may stand between a brace and the first name. */
const GAP = `(?:${BLANK}|${LINE_TAG})`;
/** The first name of a record as a trail writes it, or that of one where a tool put the members in the order of their names, with its value and the next name. */
const RECORD = new RegExp(
  String.raw`\{${GAP}{0,200}["“”'‘’]?["“”]?(?:event(?:Version|Name|Time|Source)["”'’]?\s{0,20}(?::|=>)|awsRegion["”'’]?\s{0,20}(?::|=>)\s{0,20}["“”'‘’]?[a-z]{2}-[\w-]{1,40}["”'’]?\s{0,20},${BLANK}{0,200}["“”'‘’]?(?:error(?:Code|Message)|event(?:Category|ID|Name|Source|Time|Type|Version))["”'’]?\s{0,20}(?::|=>))`,
  'y',
);
/** The first name of one that has lost its brace. */
const RECORD_NAME = new RegExp(`"(?:${FIRST_FIELD}|awsRegion)"`, 'y');
const FIRST_NAME = new RegExp(String.raw`\{${GAP}{0,200}["“”'‘’]?([\w$.-]{1,128})`, 'y');
/** An object of which the first name stands in other marks than JSON's. */
const OTHER_MARKS = /\{\s{0,200}([^\s\w"{}[\],:])/y;
/** The mark of the name before a value. */
const MARK_BEFORE = /([^\s\w"{}[\],:])\s{0,20}(?::|=>)[\s[]{0,200}$/;
const NEAR = 256;
/** An object with a string in it that begins as a record does, under the name of an event; what stands before is no deeper than the resources of `lookup-events`. */
const CARRIER =
  /\{(?:[^{}"]|"(?:[^"\\\n]|\\.){0,400}"|\{[^{}]{0,400}\}){0,600}?"\w{0,60}Event"\s{0,20}:\s{0,20}"\s{0,20}\{\s{0,20}\\"event(?:Version|Name|Time|Source)\\"/y;

/** So many fields are not repeated by chance. */
const REPEATED = 2;

/** Whether what stands at `at` begins a record, by its first name. */
export function recordBeginsAt(page: Page, at: number): boolean {
  return page.match(RECORD, at) !== null;
}

/** Whether a sound object stands at `at` that carries a record in a string. */
function carrierStandsAt({ page, lexer, carriers }: Ground, at: number): boolean {
  const before = carriers.get(at);
  if (before !== undefined) {
    return before;
  }
  const end = page.match(CARRIER, at) === null ? -1 : lexer.soundEnd(at);
  const found = end >= 0 && isElement(page.text, span(at, end), at + 1);
  carriers.set(at, found);
  return found;
}

/** Behind the record, or the object that carries one, that begins at `at` and is to be taken whole; -1 for none. */
export function wholeElementEnd(ground: Ground, at: number): number {
  const { page, lexer } = ground;
  const begins = recordBeginsAt(page, at) || carrierStandsAt(ground, at);
  const end = begins ? lexer.soundEnd(at) : -1;
  return end >= 0 && mayEndWhole(page, at, end) ? end : -1;
}

/** Whether what stands at `at` begins an element: a record, what carries one, or what begins with the name that elements begin with here. */
export function elementBeginsAt(ground: Ground, at: number): boolean {
  const { page, firstName } = ground;
  const like = firstName !== undefined && firstNameAt(page, at) === firstName;
  return like || recordBeginsAt(page, at) || carrierStandsAt(ground, at);
}

/** The name with which the object at an offset begins. */
export function firstNameAt(page: Page, at: number): string | undefined {
  return page.match(FIRST_NAME, at)?.[1];
}

/** Whether the element that begins at `at` would be one inside another, if what is open there went on. */
export function crossesElement(ground: Ground, top: Frame | undefined, at: number): boolean {
  if (!top) {
    return false;
  }
  const { page, firstName } = ground;
  const crosses =
    recordBeginsAt(page, at) || carrierStandsAt(ground, at)
      ? top.inRecord || (top.known > 0 && !isHolderOfOne(top.property))
      : firstName !== undefined && firstNameAt(page, at) === firstName && isOpenWith(top, firstName);
  return crosses && !isHeldAt(ground, at);
}

/** Whether an object stands at `at` that an event holds: whatever it looks like, it is a value of somebody. */
export function isHeldAt(ground: Ground, at: number): boolean {
  return kept(ground.heldAt, at, () => {
    const end = endAt(ground, at);
    return end < 0 ? isInFieldAt(ground, at) : isHeldObject(ground.page.text, at, end, ground.fields);
  });
}

/** Whether what an event holds would become an element of the list in which records stand. */
export function leavesHolder(ground: Ground, top: Frame | undefined, at: number): boolean {
  return top?.type === 'array' && top.path === '' && isInFieldAt(ground, at);
}

function isInFieldAt(ground: Ground, at: number): boolean {
  const ending = () => roughEndAt(ground, at);
  return kept(ground.inFieldAt, at, () => isInField(ground.page.text, at, ending, ground.fields));
}

/** Behind the object at `at` in `top` if it says what events say, and yet is a value of somebody; -1 otherwise. */
export function heldEnd(ground: Ground, top: Frame, at: number): number {
  const likeEvent = isRecordField(firstNameAt(ground.page, at) ?? '') || repeatsFields(ground, top, at);
  return likeEvent && isHeldAt(ground, at) ? heldEndAt(ground, at) : -1;
}

/** The same of an object that has lost its brace before the name at `at`. */
export function heldMembersEnd(ground: Ground, at: number): number {
  return isHeldAt(ground, at) ? heldEndAt(ground, at) : -1;
}

function heldEndAt(ground: Ground, at: number): number {
  const end = roughEndAt(ground, at);
  return end < 0 ? endByColumns(ground.page.text, at) : end;
}

/** Whether a sound object has fields that what is around it has already: an object that was closed too late has the others. */
function repeatsFields({ page, lexer }: Ground, top: Frame, at: number): boolean {
  let count = 0;
  for (const { nameStart, nameEnd } of scanMembers(page.text, at, lexer.soundEnd(at))) {
    const name = page.text.slice(nameStart + 1, nameEnd - 1);
    count += isRecordField(name) && isOpenWith(top, name) ? 1 : 0;
    if (count === REPEATED) {
      return true;
    }
  }
  return false;
}

/** Where an object ends: as it stands, or by its brackets, where its marks are others, and so are those around it; -1 for no end. */
function endAt(ground: Ground, at: number): number {
  const { page, lexer } = ground;
  if (page.text.charAt(at) !== '{') {
    return page.match(RECORD_NAME, at) === null ? -1 : membersEnd(ground, at);
  }
  const sound = lexer.soundEnd(at);
  return sound < 0 && isInOtherMarks(page, at) ? page.roughEnd(at) : sound;
}

/** The same by its brackets alone where it says what events say: as good as any to tell what holds it. */
function roughEndAt(ground: Ground, at: number): number {
  const end = endAt(ground, at);
  return end < 0 && recordBeginsAt(ground.page, at) ? ground.page.roughEnd(at) : end;
}

/**
 * Behind sound members from the name at `at` on, and the brace that closes their object; -1 for none. All names passed on the way have the same end:
 * kept, since it is asked of each of them, and none may be passed for each name before it.
 */
function membersEnd({ page, lexer, memberEnds }: Ground, at: number): number {
  const passed: number[] = [];
  let name = at;
  let end = memberEnds.get(name);
  while (end === undefined) {
    passed.push(name);
    const colon = page.text.charAt(name) === '"' ? page.space(lexer.soundEnd(name)) : page.length;
    const value = page.text.charAt(colon) === ':' ? lexer.soundEnd(page.space(colon + 1)) : -1;
    const next = value < 0 ? page.length : page.space(value);
    if (page.text.charAt(next) === ',') {
      name = page.space(next + 1);
      end = memberEnds.get(name);
    } else {
      end = page.text.charAt(next) === '}' ? next + 1 : -1;
    }
  }
  for (const one of passed) {
    memberEnds.set(one, end);
  }
  return end;
}

function isInOtherMarks(page: Page, at: number): boolean {
  const mark = page.match(OTHER_MARKS, at)?.[1];
  const before = mark && MARK_BEFORE.exec(page.text.slice(Math.max(0, at - NEAR), at))?.[1];
  return before !== undefined && (before === mark || /^[“”„]{2}$/.test(before + mark));
}

/** Whether the record that begins at `at` has a first name that what is open there has already: then it is another one. */
export function repeatsElement(ground: Ground, top: Frame | undefined, at: number): boolean {
  const name = firstNameAt(ground.page, at);
  return top !== undefined && name !== undefined && crossesElement(ground, top, at) && isOpenWith(top, name);
}

function isOpenWith(top: Frame, name: string): boolean {
  for (let frame: Frame | undefined = top; frame; frame = frame.up) {
    if (hasName(frame.names, name)) {
      return true;
    }
  }
  return false;
}
