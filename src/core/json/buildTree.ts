import { parseTree } from 'jsonc-parser';
import { CLOSE_BRACE, CLOSE_BRACKET, OPEN_BRACE, OPEN_BRACKET, QUOTE } from './chars';
import { MAX_DEPTH } from './cleanScan';
import { quoteEnd } from './memberScan';
import type { JsonNode } from './node';

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
 * The tree of a value that {@link scanClean} found clean, in offsets of the text that it stands in. The scan has to come first: the parser
 * lets pass what is no JSON, and goes down as deep as the value.
 */
export function buildCleanTree(text: string, start: number, end: number): GrowingNode {
  return treeAt(text.slice(start, end), start);
}

/** The same for a value of any depth: what lies deeper than any record goes is left out, so whoever follows the tree comes to an end. */
export function buildDeepTree(text: string, start: number, end: number): GrowingNode {
  return treeAt(withoutDepths(text.slice(start, end)), start);
}

/** The node of the strict JSON scalar in `[start, end)`. */
export function scalarNode(text: string, start: number, end: number): GrowingNode {
  const value: unknown = JSON.parse(text.slice(start, end));
  const type = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean');
  return { type, offset: start, length: end - start, value };
}

function treeAt(value: string, start: number): GrowingNode {
  const root = parseTree(value) as GrowingNode | undefined;
  return root ? move(root, start) : { type: 'null', offset: start, length: 0, value: null };
}

function move(node: GrowingNode, delta: number): GrowingNode {
  node.offset += delta;
  if (node.colonOffset !== undefined) {
    node.colonOffset += delta;
  }
  for (const child of node.children ?? []) {
    move(child, delta);
  }
  return node;
}

/** A value with blanks in place of what lies in more brackets than any record has. */
function withoutDepths(value: string): string {
  const parts: string[] = [];
  let kept = 0;
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === QUOTE) {
      at = quoteEnd(value, at);
    } else if ((code === OPEN_BRACE || code === OPEN_BRACKET) && depth++ === MAX_DEPTH) {
      parts.push(value.slice(kept, at + 1));
      kept = at + 1;
    } else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --depth === MAX_DEPTH) {
      parts.push(' '.repeat(at - kept));
      kept = at;
    }
  }
  return parts.length > 0 ? parts.join('') + value.slice(kept) : value;
}
