import { meaningOf } from './names';
import type { FilterNode, Value } from './tree';

/** A filter as text: what {@link parseFilter} reads as the same filter. */
export function printFilter(node: FilterNode): string {
  switch (node.kind) {
    case 'all':
      return node.nodes.map((one) => (one.kind === 'any' ? grouped(one) : printFilter(one))).join(' ');
    case 'any':
      return node.nodes.map(printFilter).join(' OR ');
    case 'not':
      return `-${'nodes' in node.node ? grouped(node.node) : printFilter(node.node)}`;
    case 'facet':
      return `${node.facet}:${printed(node.values.map(printValue))}`;
    case 'path':
      return `${printPath(node.path)}:${printed(node.values.map(printValue))}`;
    case 'time':
      return `${node.name}:${printed(node.times.map(({ text }) => (/[\s(),]/.test(text) ? `"${text}"` : text)))}`;
    case 'preset':
      return `is:${printed(node.presets)}`;
    case 'word':
      return printWord(node.value);
  }
}

function grouped(node: FilterNode): string {
  return `(${printFilter(node)})`;
}

function printed(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : `(${values.join(', ')})`;
}

/** A value behind a colon. */
export function printValue(value: Value): string {
  switch (value.kind) {
    case 'regex':
      return `/${value.source}/`;
    case 'number':
      return value.operator + String(value.number);
    case 'text': {
      const plain = value.parts.join('*');
      const isPlain = /^[^\s(),"/<>:\\][^\s(),"]*$/.test(plain) && value.parts.every((part) => !part.includes('*'));
      return isPlain ? plain : inQuotes(value.parts);
    }
  }
}

/** A value that stands alone must not be taken for a keyword, a negation or a name. */
function printWord(value: Value): string {
  const text = printValue(value);
  return value.kind === 'text' && !text.startsWith('"') && /^-|:|^(?:OR|AND|NOT)$/.test(text)
    ? inQuotes(value.parts)
    : text;
}

function inQuotes(parts: readonly string[]): string {
  return `"${parts.map((part) => part.replace(/[\\"*]/g, '\\$&')).join('*')}"`;
}

/** The way to a value of an event as a filter writes it: in quotation marks what would be taken for something else. */
function printPath(path: readonly string[]): string {
  const meaning = path.length === 1 ? meaningOf({ steps: path, quoted: false }) : undefined;
  const isPlain = path.length > 1 || (meaning?.kind === 'path' && meaning.path[0] === path[0]);
  const first = /^(?!arn$)[a-z_$]/i;
  return path
    .map((step, at) => (/^[\w$-]+$/.test(step) && (at > 0 || (isPlain && first.test(step))) ? step : inQuotes([step])))
    .join('.');
}
