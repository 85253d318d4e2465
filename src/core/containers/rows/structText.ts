import type { GrowingNode } from '../../json/buildTree';
import { MAX_DEPTH } from '../../json/cleanScan';
import type { JsonNode } from '../../json/node';
import { fieldNamed } from './columns';

/** How the text of a struct, a map or an array of them begins. */
const BEGINNING = /^(?:\{\s*[\w.-]+=|\[\s*\{\s*[\w.-]+=|\{\s*\}$|\[\s*\]$)/;

/** Whether a cell is written as Athena and Presto print structs: `{type=AssumedRole, arn=…}`. */
export function isStructText(text: string): boolean {
  return BEGINNING.test(text);
}

/**
 * The tree of a struct as Athena prints it, in offsets of `text`. Texts have no quotation marks there: one ends before the next
 * ` name=` or the closing bracket. Names get the capitals that CloudTrail gives them at `path`. Undefined when the text breaks off
 * or is something else.
 */
export function readStruct(text: string, path: readonly string[]): JsonNode | undefined {
  const reading = { text, at: 0 };
  const root = readValue(reading, path, 'all', 0);
  return root && text.slice(reading.at).trim() === '' ? root : undefined;
}

interface Reading {
  readonly text: string;
  at: number;
}

type Around = 'object' | 'array' | 'all';

function readValue(reading: Reading, path: readonly string[], around: Around, depth: number): GrowingNode | undefined {
  skipSpace(reading);
  const open = reading.text.charAt(reading.at);
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  if (open === '{') {
    return readObject(reading, path, depth);
  }
  return open === '[' ? readArray(reading, path, depth) : readScalar(reading, around);
}

function readObject(reading: Reading, path: readonly string[], depth: number): GrowingNode | undefined {
  const children: GrowingNode[] = [];
  const node: GrowingNode = { type: 'object', offset: reading.at, length: 0, children };
  reading.at++;
  while (!closes(reading, '}', node)) {
    const name = match(reading, /\s*([\w.-]{1,256})=/y);
    if (!name?.[1]) {
      return undefined;
    }
    const word = fieldNamed(path, name[1]) ?? name[1];
    const start = reading.at - 1 - name[1].length;
    const key: GrowingNode = { type: 'string', offset: start, length: name[1].length, value: word };
    const value = readValue(reading, [...path, word], 'object', depth + 1);
    if (!value || !separates(reading, '}')) {
      return undefined;
    }
    children.push(property(key, value, node));
  }
  return node;
}

function property(key: GrowingNode, value: GrowingNode, parent: GrowingNode): GrowingNode {
  const end = value.offset + value.length;
  const made: GrowingNode = { type: 'property', offset: key.offset, length: end - key.offset, parent, children: [] };
  for (const child of [key, value]) {
    child.parent = made;
    made.children?.push(child);
  }
  return made;
}

function readArray(reading: Reading, path: readonly string[], depth: number): GrowingNode | undefined {
  const children: GrowingNode[] = [];
  const node: GrowingNode = { type: 'array', offset: reading.at, length: 0, children };
  reading.at++;
  while (!closes(reading, ']', node)) {
    const value = readValue(reading, [...path, '[]'], 'array', depth + 1);
    if (!value || !separates(reading, ']')) {
      return undefined;
    }
    value.parent = node;
    children.push(value);
  }
  return node;
}

const ENDS: Readonly<Record<Around, RegExp>> = {
  object: /\}|,\s*(?=[\w.-]{1,256}=)/g,
  array: /\]|,\s/g,
  all: /$/g,
};

function readScalar(reading: Reading, around: Around): GrowingNode | undefined {
  const pattern = new RegExp(ENDS[around].source, 'g');
  pattern.lastIndex = reading.at;
  const end = pattern.exec(reading.text)?.index;
  if (end === undefined) {
    return undefined;
  }
  const content = reading.text.slice(reading.at, end).trimEnd();
  const empty = content === 'null';
  const node: GrowingNode = {
    type: empty ? 'null' : 'string',
    offset: reading.at,
    length: content.length,
    value: empty ? null : content,
  };
  reading.at = end;
  return node;
}

function closes(reading: Reading, closer: string, node: GrowingNode): boolean {
  skipSpace(reading);
  if (reading.text.charAt(reading.at) !== closer) {
    return false;
  }
  reading.at++;
  node.length = reading.at - node.offset;
  return true;
}

/** Steps over the comma behind an entry; false when neither one nor the closing bracket stands there. */
function separates(reading: Reading, closer: string): boolean {
  skipSpace(reading);
  if (reading.text.charAt(reading.at) === ',') {
    reading.at++;
    return true;
  }
  return reading.text.charAt(reading.at) === closer;
}

function skipSpace(reading: Reading): void {
  match(reading, /\s*/y);
}

function match(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = reading.at;
  const found = sticky.exec(reading.text) ?? undefined;
  reading.at += found?.[0].length ?? 0;
  return found;
}
