import type { JsonNode } from '../../tree/node';
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE, skipSpace } from './chars';
import { scalarEnd } from './cleanScan';

/** A node while it grows: jsonc-parser's interface is read-only. */
export interface GrowingNode {
  type: JsonNode['type'];
  offset: number;
  length: number;
  value?: unknown;
  colonOffset?: number;
  parent?: GrowingNode;
  children?: GrowingNode[];
}

/**
 * The tree of a value that {@link scanClean} found clean; on other text the result is some tree, cut at the first surprise.
 * Iterative, so that depth costs no stack.
 */
export function buildCleanTree(text: string, start: number, end: number): JsonNode {
  const open: GrowingNode[] = [];
  let root: GrowingNode | undefined;
  let offset = start;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    const top = open[open.length - 1];
    if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      if (top) {
        top.length = offset + 1 - top.offset;
        open.pop();
        closeProperty(open, offset + 1);
      }
      offset++;
    } else if (code === COMMA || code === COLON) {
      if (code === COLON && top?.type === 'property') {
        top.colonOffset = offset;
      }
      offset++;
    } else {
      const node = newNode(text, offset, end);
      if (!node) {
        break;
      }
      offset = place(node, open, text);
      root ??= node;
    }
    offset = skipSpace(text, offset, end);
  }
  return root ?? { type: 'null', offset: start, length: 0, value: null };
}

/** Hangs a node into the tree, opening what it opens. @returns where to read on. */
function place(node: GrowingNode, open: GrowingNode[], text: string): number {
  const top = open[open.length - 1];
  if (top?.type === 'object' && node.type === 'string') {
    const property: GrowingNode = { type: 'property', offset: node.offset, length: node.length, children: [] };
    attach(property, top);
    attach(node, property);
    open.push(property);
    return node.offset + node.length;
  }
  if (top) {
    attach(node, top);
  }
  if (node.children && text.charCodeAt(node.offset) !== QUOTE) {
    open.push(node);
    return node.offset + 1;
  }
  closeProperty(open, node.offset + node.length);
  return node.offset + node.length;
}

function attach(node: GrowingNode, parent: GrowingNode): void {
  node.parent = parent;
  parent.children?.push(node);
}

function closeProperty(open: GrowingNode[], end: number): void {
  const top = open[open.length - 1];
  if (top?.type === 'property') {
    top.length = end - top.offset;
    open.pop();
  }
}

function newNode(text: string, at: number, limit: number): GrowingNode | undefined {
  const code = text.charCodeAt(at);
  if (code === OPEN_BRACE || code === OPEN_BRACKET) {
    return { type: code === OPEN_BRACE ? 'object' : 'array', offset: at, length: limit - at, children: [] };
  }
  const end = scalarEnd(text, at, limit);
  return end < 0 ? undefined : scalarNode(text, at, end);
}

/** The node of the strict JSON scalar in `[start, end)`. */
export function scalarNode(text: string, start: number, end: number): GrowingNode {
  const value: unknown = JSON.parse(text.slice(start, end));
  const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
  return { type, offset: start, length: end - start, value };
}
