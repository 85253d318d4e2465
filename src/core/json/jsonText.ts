import { scanClean } from './cleanScan';
import { elements, type JsonNode, members } from './node';
import { plainTexts } from './plainTexts';

const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** Deeper values are not indented further: hostile nesting would make more spaces than text. */
const deepest = 64;

interface Value {
  readonly node: JsonNode | undefined;
  readonly depth: number;
}

/**
 * A value as strict JSON, two spaces per level. `text` is the document that the node's offsets count in. All names and values are kept,
 * duplicate names too, and numbers to the last digit; only the notation changes. A value that the text lacks becomes `null`. Takes
 * time and room in proportion to the value, however deep it is; what lies deeper than the tree goes is written as it stands.
 */
export function jsonText(root: JsonNode, text: string, depth = 0): string {
  const out: string[] = [];
  const left: (string | Value)[] = [{ node: root, depth }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') {
      out.push(next);
    } else if (next.node?.type === 'object') {
      const parts = members(next.node).map(({ name, value }) => [`${JSON.stringify(name)}: `, value] as const);
      put(left, next.depth, '{', parts, '}', tooDeep(next.node, text));
    } else if (next.node?.type === 'array') {
      const parts = elements(next.node).map((value) => ['', value] as const);
      put(left, next.depth, '[', parts, ']', tooDeep(next.node, text));
    } else {
      out.push(scalar(next.node, text));
    }
  }
  return out.join('');
}

/** Puts what an object or array consists of on the stack, its end first. */
function put(
  left: (string | Value)[],
  depth: number,
  open: string,
  parts: readonly (readonly [string, JsonNode | undefined])[],
  close: string,
  unread: string | undefined,
): void {
  if (parts.length === 0) {
    left.push(unread ?? open + close);
    return;
  }
  const inner = lineAt(depth + 1);
  left.push(lineAt(depth) + close);
  for (let at = parts.length - 1; at >= 0; at--) {
    const [name, node] = parts[at]!;
    left.push({ node, depth: depth + 1 }, (at ? ',' : open) + inner + name);
  }
}

/** The text of a value that is nested so deep that the tree has nothing of what is in it; undefined for any other. */
function tooDeep({ offset, length, children }: JsonNode, text: string): string | undefined {
  if (children?.length) {
    return undefined;
  }
  const written = text.slice(offset, offset + length);
  return /^[{[]\s*[}\]]$/.test(written) ? undefined : [...plainTexts(written)].find(isSound);
}

function isSound(json: string): boolean {
  return scanClean(json, 0, json.length, Number.POSITIVE_INFINITY) === json.length;
}

function scalar(node: JsonNode | undefined, text: string): string {
  const written = node?.type === 'number' ? text.slice(node.offset, node.offset + node.length) : '';
  // As it is written: a number of twenty digits would lose the last ones as a value.
  return number.test(written) ? written : (JSON.stringify(node?.value ?? null) ?? 'null');
}

function lineAt(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, deepest))}`;
}
