import { fieldAt } from '../../facts/facts';
import type { GrowingNode } from '../../json/buildTree';
import type { JsonNode } from '../../json/node';
import { type DecodedText, decodeString, documentText } from '../../repair/notations/decodedText';
import { moveTree } from '../../repair/notations/moved';
import { soundJson } from '../../repair/sample/embedded';
import { isStructText, readStruct } from './structText';

/** One cell of a row: what stands in it, and the place in a record that its column speaks of. */
export interface Cell {
  readonly path: readonly string[];
  /** Where the column's name stands in the row, if it does. */
  readonly key?: JsonNode | undefined;
  /** Where the cell stands, with its quotation marks. */
  readonly offset: number;
  readonly length: number;
  readonly content: string;
  /** The content with the way back to the text of the row. Costs more than the content. */
  decoded(): DecodedText;
}

/** A cell that is a JSON string in a text. */
export function stringCell(path: readonly string[], node: JsonNode, text: string, key?: JsonNode): Cell {
  const { offset, length } = node;
  const decoded = () => decodeString(documentText(text), offset + 1, offset + length - 1);
  return { path, key, offset, length, content: String(node.value), decoded };
}

/**
 * The members of the record that a row of cells makes: each cell at its column's place, with the cell's offsets; empty cells are
 * absent. A member without a name in the row has a key of no length before its cell.
 */
export function rowMembers(cells: readonly Cell[]): GrowingNode[] {
  const root: GrowingNode = { type: 'object', offset: 0, length: 0, children: [] };
  for (const cell of cells) {
    if (cell.content !== '') {
      addCell(root, cell);
    }
  }
  return inOrder(root.children ?? []);
}

function addCell(root: GrowingNode, cell: Cell): void {
  const { path } = cell;
  let parent = root;
  for (const step of path.slice(0, -1)) {
    parent = objectNamed(parent, step, cell);
  }
  const name = path.at(-1) ?? '';
  if (!memberNamed(parent, name)) {
    const key = cell.key ?? { offset: cell.offset, length: 0 };
    addMember(parent, { type: 'string', offset: key.offset, length: key.length, value: name }, meaningOf(cell));
  }
}

function memberNamed(parent: GrowingNode, name: string): GrowingNode | undefined {
  return parent.children?.find((property) => property.children?.[0]?.value === name);
}

/** The object under a name, made when there is none yet, and stretched to hold the cell. */
function objectNamed(parent: GrowingNode, name: string, cell: Cell): GrowingNode {
  const start = Math.min(cell.offset, cell.key?.offset ?? cell.offset);
  const property = memberNamed(parent, name);
  const known = property?.children?.[1];
  if (property && known?.type === 'object') {
    stretch(known, cell);
    stretch(property, cell);
    return known;
  }
  const made: GrowingNode = {
    type: 'object',
    offset: start,
    length: cell.offset + cell.length - start,
    children: [],
  };
  addMember(parent, { type: 'string', offset: start, length: 0, value: name }, made);
  return made;
}

function stretch(node: GrowingNode, { offset, length, key }: Cell): void {
  const start = Math.min(node.offset, offset, key?.offset ?? offset);
  node.length = Math.max(node.offset + node.length, offset + length) - start;
  node.offset = start;
}

function addMember(parent: GrowingNode, key: GrowingNode, value: GrowingNode): void {
  const start = Math.min(key.offset, value.offset);
  const end = Math.max(key.offset + key.length, value.offset + value.length);
  const property: GrowingNode = {
    type: 'property',
    offset: start,
    length: end - start,
    parent,
    children: [key, value],
  };
  key.parent = property;
  value.parent = property;
  parent.children?.push(property);
}

/** In text order; objects put together from cells that do not stand side by side come last, so that they hide none in between. */
function inOrder(found: GrowingNode[]): GrowingNode[] {
  const covers = (one: GrowingNode) =>
    found.some((other) => other !== one && one.offset < other.offset && other.offset < one.offset + one.length);
  return found
    .map((property) => ({ property, last: covers(property) ? 1 : 0 }))
    .sort((a, b) => a.last - b.last || a.property.offset - b.property.offset)
    .map(({ property }) => property);
}

const BOOLEANS: ReadonlySet<string> = new Set(['readOnly', 'managementEvent']);

/** What a cell means: a structure where the field is one, a truth value where it is one, else its text. */
function meaningOf(cell: Cell): GrowingNode {
  const { path, offset, length, content } = cell;
  if (BOOLEANS.has(path.join('.')) && /^(?:true|false)$/i.test(content)) {
    return { type: 'boolean', offset, length, value: content.toLowerCase() === 'true' };
  }
  if (/^\s*[{[]/.test(content) && /object|array/.test(fieldAt(path)?.type ?? '')) {
    return structureIn(cell) ?? { type: 'string', offset, length, value: content };
  }
  return { type: 'string', offset, length, value: content };
}

function structureIn(cell: Cell): GrowingNode | undefined {
  const text = cell.decoded();
  const read = isStructText(cell.content) ? readStruct(cell.content, cell.path) : soundJson(text);
  return read && (moveTree(read, text) as GrowingNode);
}
