import { isRecordField } from '../../facts/facts';
import { buildCleanTree, type GrowingNode, scalarNode } from '../../json/buildTree';
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipSpace } from '../../json/chars';
import { scanClean } from '../../json/cleanScan';
import type { ElementsNode } from '../../json/elementTable';
import { LazyNode, TreeCache } from '../../json/lazyNode';
import { stringEnd } from '../../json/token';
import type { Steps } from '../../text/steps';
import type { Borders } from '../lookahead/borders';
import type { ElementReading } from '../lookahead/readingContext';
import { endsWell } from '../lookahead/whatFollows';
import type { DeepValues } from '../tokens/deepValue';
import { type Container, hasEntries, mayHoldElements, newList, openList } from './container';
import type { Shared } from './groundFor';

/** How many elements are measured before the caller may pause. */
const STRIDE = 64;

/** A text that is read strictly, as far as it goes. */
export interface Strict {
  readonly text: string;
  readonly limit: number;
  readonly elements: ElementReading;
  readonly deep: DeepValues;
  readonly borders: Borders;
  readonly shared: Shared;
}

/** Reads on in the sound parts of a container, to its end or to where they end. @returns whether the container is complete. */
export function* readSound(strict: Strict, container: Container): Steps<boolean> {
  while (container.open.length > 0) {
    const list = openList(container);
    const goesOn: boolean = list ? yield* readElements(strict, container) : readMembers(strict, container);
    if (!goesOn) {
      return false;
    }
  }
  return true;
}

/** The container that begins at `start`, up to a list of elements or to its end; undefined where neither comes as it should. */
export function openContainer(strict: Strict, start: number): Container | undefined {
  const { text } = strict;
  const first = text.charCodeAt(start);
  if (first === OPEN_BRACKET) {
    const list = newList(text, start);
    return { root: list, open: [list], at: start + 1, entryEnd: start + 1, behindComma: false, reports: [] };
  }
  if (first !== OPEN_BRACE) {
    return undefined;
  }
  const root: GrowingNode = { type: 'object', offset: start, length: 0, children: [] };
  const container: Container = {
    root,
    open: [root],
    at: start + 1,
    entryEnd: start + 1,
    behindComma: false,
    reports: [],
  };
  const sound = readMembers(strict, container);
  return sound && (openList(container) || endsWell(text, container.at)) ? container : undefined;
}

/** Reads members of the outermost object up to a list of elements, or to its end. @returns whether they are sound so far. */
function readMembers({ text, limit, elements }: Strict, container: Container): boolean {
  const object = container.open[container.open.length - 1];
  if (object?.type !== 'object') {
    return closeIf(text, limit, container);
  }
  const cache = new TreeCache(text);
  for (;;) {
    const member = nextMember(text, limit, container, object);
    if (!member || member === 'closed') {
      return member === 'closed';
    }
    const { name, colon, value } = member;
    const code = text.charCodeAt(value);
    const property: GrowingNode = {
      type: 'property',
      offset: name.offset,
      length: 0,
      colonOffset: colon,
      parent: object,
    };
    name.parent = property;
    if (code === OPEN_BRACKET && mayHoldElements(String(name.value)) && !holdsFields(object)) {
      const list = newList(text, value);
      list.parent = property;
      property.children = [name, list];
      object.children?.push(property);
      container.open.push(list);
      container.at = value + 1;
      container.entryEnd = value + 1;
      container.behindComma = false;
      return true;
    }
    const end = elements.scanner.end(value);
    if (end < 0 || end > limit) {
      return false;
    }
    const bracket = code === OPEN_BRACE || code === OPEN_BRACKET;
    const node: GrowingNode = bracket ? new LazyNode(cache, value, end - value) : scalarNode(text, value, end);
    node.parent = property;
    property.children = [name, node];
    property.length = end - property.offset;
    object.children?.push(property);
    container.at = end;
    container.entryEnd = end;
    container.behindComma = false;
  }
}

/** Whether an object is a record by the names read so far: its lists hold no records. */
function holdsFields({ children }: GrowingNode): boolean {
  return (children ?? []).some((property) => isRecordField(String(property.children?.[0]?.value)));
}

interface Member {
  readonly name: GrowingNode;
  readonly colon: number;
  readonly value: number;
}

function nextMember(
  text: string,
  limit: number,
  container: Container,
  object: GrowingNode,
): Member | 'closed' | undefined {
  let at = skipSpace(text, container.at, limit);
  if (at < limit && text.charCodeAt(at) === CLOSE_BRACE) {
    close(container, at + 1);
    return 'closed';
  }
  if (hasEntries(object)) {
    if (text.charCodeAt(at) !== COMMA) {
      return undefined;
    }
    at = skipSpace(text, at + 1, limit);
  }
  const end = at < limit && text.charCodeAt(at) === QUOTE ? stringEnd(text, at, limit) : -1;
  const colon = end < 0 ? limit : skipSpace(text, end, limit);
  const value = colon < limit && text.charCodeAt(colon) === COLON ? skipSpace(text, colon + 1, limit) : limit;
  return value < limit ? { name: scalarNode(text, at, end), colon, value } : undefined;
}

/** Closes an array around the list of elements where nothing else stands in it. */
function closeIf(text: string, limit: number, container: Container): boolean {
  const at = skipSpace(text, container.at, limit);
  const closes = at < limit && text.charCodeAt(at) === CLOSE_BRACKET;
  if (closes) {
    close(container, at + 1);
  }
  return closes;
}

/** Closes the innermost bracket; `end` is behind it. */
function close(container: Container, end: number): void {
  const node = container.open.pop();
  if (node) {
    node.length = end - node.offset;
    if (node.parent?.type === 'property') {
      node.parent.length = end - node.parent.offset;
    }
  }
  container.at = end;
  container.entryEnd = end;
  container.behindComma = false;
}

/** Measures elements of the open list up to its end. @returns whether they are sound so far. */
function* readElements(strict: Strict, container: Container): Steps<boolean> {
  const { text, limit } = strict;
  let plain = false;
  for (let count = 1; ; count++) {
    const list = openList(container);
    const at = skipSpace(text, container.at, limit);
    if (!list || at >= limit) {
      return false;
    }
    if (!hasEntries(list) && text.charCodeAt(at) === CLOSE_BRACKET) {
      close(container, at + 1);
      return true;
    }
    const end = elementEnd(strict, list, at, plain);
    if (end < 0) {
      return false;
    }
    container.entryEnd = end;
    container.behindComma = false;
    const next = skipSpace(text, end, limit);
    if (text.charCodeAt(next) === CLOSE_BRACKET && next < limit) {
      close(container, next + 1);
      return true;
    }
    container.at = text.charCodeAt(next) === COMMA ? next + 1 : next;
    if (container.at === next) {
      return false;
    }
    plain = true;
    if (count % STRIDE === 0) {
      yield;
    }
  }
}

/** Adds the sound element at `at` to the list, or several that a change left alone. @returns where they end; -1 where it is not sound. */
function elementEnd(
  { text, limit, elements, deep, borders }: Strict,
  list: ElementsNode,
  at: number,
  plain: boolean,
): number {
  const { table } = list;
  const run = elements.reuse?.runAt(at, true);
  const runEnd = run ? run.table.end(run.to - 1) + run.delta : -1;
  // What follows a run is new: it may show that the run's last element was closed too early.
  if (run && runEnd <= limit && borders.reach(at + 1, runEnd) === runEnd && endsWell(text, runEnd, ']')) {
    table.addRun(run.table, run.from, run.to, run.delta, plain);
    return runEnd;
  }
  const object = text.charCodeAt(at) === OPEN_BRACE;
  const end = object ? elements.scanner.end(at) : scanClean(text, at, limit);
  // A text before a colon is the name of a member, of which the object has lost its brace.
  const whole = end < 0 || (object ? endsWell(text, end, ']') || borders.at(at) !== undefined : !isName(text, end));
  if (end < 0 || end > borders.reach(at + 1, limit) || !whole) {
    return end < 0 ? deepElementEnd(deep, list, at) : -1;
  }
  if (object) {
    table.addClean(at, end, plain);
  } else {
    table.addOdd(buildCleanTree(text, at, end));
  }
  return end;
}

/** Adds an element that is sound, but deeper than a record goes. */
function deepElementEnd(deep: DeepValues, { table }: ElementsNode, at: number): number {
  const node = deep.at(at, ']');
  if (!node) {
    return -1;
  }
  table.addOdd(node);
  return node.offset + node.length;
}

function isName(text: string, end: number): boolean {
  return text.charCodeAt(skipSpace(text, end, text.length)) === COLON;
}
