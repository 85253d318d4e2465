import { isRecordField } from '../../facts/facts';
import type { GrowingNode } from '../../json/buildTree';
import { ElementsNode, ElementTable } from '../../json/elementTable';
import { type EditedText, editedText } from '../../text/editedText';
import { span } from '../../text/span';
import { columnAt } from '../lookahead/layout';
import { treeOf } from '../notations/decodedTree';
import type { Report } from '../reports/report';
import { type Ground, openedFrame } from '../search/ground';
import type { Expectation, Frame } from '../search/state';
import type { Mended } from './mended';

/** A value whose brackets are open: what is read so far, and where. The innermost bracket may hold elements. */
export interface Container {
  readonly root: GrowingNode;
  /** The open brackets, the outermost first. */
  readonly open: GrowingNode[];
  /** Where to read on, and behind the last complete entry of the innermost bracket. */
  at: number;
  entryEnd: number;
  /** Whether the comma behind that entry has been taken already, so that `entryEnd` is behind it. */
  behindComma: boolean;
  readonly reports: Report[];
}

/** The list of elements that is open in a container; undefined where none is. */
export function openList({ open }: Container): ElementsNode | undefined {
  const last = open[open.length - 1];
  return last instanceof ElementsNode ? last : undefined;
}

export function newList(text: string, at: number): ElementsNode {
  return new ElementsNode(new ElementTable(text, true), at);
}

/** The open brackets as a search knows them. */
export function framesOf(ground: Ground, { open }: Container): Frame | undefined {
  let top: Frame | undefined;
  for (const node of open) {
    const type = node.type === 'object' ? 'object' : 'array';
    const opened = openedFrame(ground, top, type, node.offset, true);
    const first = node instanceof ElementsNode ? firstStart(node) : node.children?.[0]?.offset;
    top = {
      ...opened,
      // What holds a list of elements is no record, whatever stands beside the list.
      path: node instanceof ElementsNode ? '' : node === open[open.length - 1] ? opened.path : undefined,
      holdsList: !(node instanceof ElementsNode),
      property: lastName(node),
      column: first === undefined ? -1 : columnAt(ground.page.text, first),
      names: namesOf(node),
    };
  }
  return top;
}

function firstStart({ table }: ElementsNode): number | undefined {
  return table.length > 0 ? table.start(0) : undefined;
}

function lastName(node: GrowingNode): string {
  const property = node.type === 'object' ? node.children?.[node.children.length - 1] : undefined;
  return String(property?.children?.[0]?.value ?? '');
}

function namesOf(node: GrowingNode): Frame['names'] {
  let names: Frame['names'];
  for (const property of node.type === 'object' ? (node.children ?? []) : []) {
    names = { name: String(property.children?.[0]?.value ?? ''), rest: names };
  }
  return names;
}

/** What may stand next in the innermost bracket. */
export function expectsOf({ open, behindComma }: Container): Expectation {
  const innermost = open[open.length - 1];
  return behindComma ? 'entry' : innermost && hasEntries(innermost) ? 'after' : 'first';
}

/** Whether an entry stands in a bracket already. */
export function hasEntries(node: GrowingNode): boolean {
  return node instanceof ElementsNode ? node.table.length > 0 : (node.children?.length ?? 0) > 0;
}

/** Hangs what a search has mended into the brackets that were open where it began, and closes those that it has closed. */
export function graft(container: Container, text: string, ground: Ground, found: Mended): void {
  const from = container.entryEnd;
  const tree = treeOf(stretchOf(container, text, from, found));
  const held = expectsOf(container) === 'first' ? 0 : 1;
  let node: GrowingNode | undefined = tree;
  container.open.forEach((target, depth) => {
    const last = depth === container.open.length - 1;
    const known = last ? held : 1;
    const children: GrowingNode[] = node?.children ?? [];
    const behind = last && found.ending === 'element' && found.state.expects === 'entry' ? -1 : undefined;
    append(target, children.slice(known, behind), ground);
    const first: GrowingNode | undefined = children[0];
    node = first?.type === 'property' ? first.children?.[1] : first;
  });
  for (const report of found.reports) {
    container.reports.push(report);
  }
  container.at = found.end;
  container.entryEnd = found.end;
  container.behindComma = found.ending === 'element' && found.state.expects === 'entry';
  if (found.ending !== 'element') {
    closeAll(container, found.state.lastEnd);
  }
}

/** The mended stretch as one JSON value: with the brackets that are open before it, and an entry in place of those they hold. */
function stretchOf(container: Container, text: string, from: number, found: Mended): EditedText {
  const { open } = container;
  const before = open.map((node, depth) =>
    depth === open.length - 1 ? opening(node, expectsOf(container)) : node.type === 'object' ? '{"":' : '[',
  );
  return editedText(text, span(from, found.end), found.edits, before.join(''), closing(found));
}

function opening({ type }: GrowingNode, expects: Expectation): string {
  const entry = expects === 'first' ? '' : type === 'object' ? '"":0' : '0';
  return `${type === 'object' ? '{' : '['}${entry}${expects === 'entry' ? ',' : ''}`;
}

/** What closes the brackets that are open where a search ended, with an element in place of the one that begins there. */
function closing({ ending, state }: Mended): string {
  let closers = ending === 'element' && state.expects === 'entry' ? '0' : '';
  for (let frame = ending === 'element' ? state.top : undefined; frame; frame = frame.up) {
    closers += frame.type === 'object' ? '}' : ']';
  }
  return closers;
}

function append(target: GrowingNode, children: readonly GrowingNode[], ground: Ground): void {
  for (const child of children) {
    if (target instanceof ElementsNode) {
      addElement(target.table, child, ground);
    } else {
      child.parent = target;
      target.children?.push(child);
    }
  }
}

/** Adds an element to a list: by its place only, where it is sound. */
function addElement(table: ElementTable, node: GrowingNode, { lexer }: Ground): void {
  const end = node.offset + node.length;
  const sound = node.type === 'object' && lexer.soundEnd(node.offset) === end;
  if (sound) {
    table.addClean(node.offset, end, false);
  } else {
    delete node.parent;
    table.addOdd(node);
  }
}

function closeAll({ open }: Container, end: number): void {
  for (const node of open.splice(0)) {
    node.length = Math.max(0, end - node.offset);
    if (node.parent?.type === 'property') {
      node.parent.length = Math.max(0, end - node.parent.offset);
    }
  }
}

/** Makes a container of a value whose mending ended before a sound element of the list that is open there. */
export function containerOf(text: string, ground: Ground, start: number, found: Mended): Container {
  const stretch = editedText(text, span(start, found.at), found.edits, '', closing(found));
  const root = treeOf(stretch);
  const open: GrowingNode[] = [];
  let node: GrowingNode = root;
  for (let depth = 1; depth < (found.state.top?.depth ?? 1); depth++) {
    open.push(node);
    const last = node.children?.[node.children.length - 1] as GrowingNode;
    node = last.type === 'property' ? (last.children?.[1] as GrowingNode) : last;
  }
  const list = newList(text, node.offset);
  const children = node.children ?? [];
  for (const child of found.state.expects === 'entry' ? children.slice(0, -1) : children) {
    addElement(list.table, child, ground);
  }
  replaceNode(node, list);
  open.push(list);
  const whole = open.length === 1 ? list : root;
  return {
    root: whole,
    open,
    at: found.at,
    entryEnd: found.at,
    behindComma: found.state.expects === 'entry',
    reports: [...found.reports],
  };
}

function replaceNode(node: GrowingNode, list: ElementsNode): void {
  const { parent } = node;
  if (parent?.children) {
    parent.children[parent.children.length - 1] = list;
    list.parent = parent;
  }
}

/** Whether what a member holds may be elements of a log: no field of a record is. */
export function mayHoldElements(name: string): boolean {
  return !isRecordField(name);
}
