import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** @typedef {import('oxc-parser').Node} Node */

/**
 * A file of the sources, measured.
 * @typedef {object} Source
 * @property {string} file from the root of the checkout
 * @property {string} text
 * @property {number} lines
 * @property {readonly number[]} functions the lines of each function and method
 * @property {readonly string[]} imports as they are written
 * @property {number} asserted types that are asserted with `as`
 * @property {number} notNull values that are said not to be null with `!`
 */

/**
 * @param {string} checkout
 * @param {string} folder
 * @returns {Promise<readonly Source[]>}
 */
export async function sourcesIn(checkout, folder) {
  const names = await readdir(join(checkout, folder), { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  return Promise.all(files.sort().map(async (file) => measured(file, await readFile(join(checkout, file), 'utf8'))));
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Source}
 */
function measured(file, text) {
  const nodes = [...nodesIn(parseSync(file, text).program)];
  const lines = (/** @type {{ start: number, end: number }} */ { start, end }) =>
    text.slice(start, end).split('\n').length;
  return {
    file,
    text,
    lines: text.trimEnd().split('\n').length,
    functions: nodes.filter((node) => isFunction(node)).map(lines),
    imports: nodes.flatMap((node) => ('source' in node && isText(node.source) ? node.source.value : [])),
    asserted: nodes.filter(
      (node) => node.type === 'TSAsExpression' && text.slice(node.typeAnnotation.start, node.end) !== 'const',
    ).length,
    notNull: nodes.filter(({ type }) => type === 'TSNonNullExpression').length,
  };
}

/** Arrow functions of one expression are parts of what they are in. @param {Node} node */
function isFunction(node) {
  return (
    ['FunctionDeclaration', 'FunctionExpression'].includes(node.type) ||
    (node.type === 'ArrowFunctionExpression' && node.body.type === 'BlockStatement')
  );
}

/**
 * @param {unknown} value
 * @returns {value is { type: 'Literal', value: string }}
 */
function isText(value) {
  return isNode(value) && value.type === 'Literal' && typeof value.value === 'string';
}

/**
 * @param {Node} node
 * @returns {Generator<Node>}
 */
function* nodesIn(node) {
  yield node;
  for (const child of Object.values(node).flat()) {
    if (isNode(child)) yield* nodesIn(child);
  }
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/**
 * @param {readonly number[]} values
 * @param {number} part from 0 to 1
 */
export function percentile(values, part) {
  return [...values].sort((one, other) => one - other)[Math.floor(part * (values.length - 1))] ?? 0;
}
