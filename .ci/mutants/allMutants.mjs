import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from '../host/paths.mjs';
import { operators } from './operators.mjs';

/** @typedef {import('./mutant.mjs').Mutant} Mutant */
/** @typedef {import('oxc-parser').Node} Node */

/** Types are gone when a program runs; only these hold a value. */
const typedValues = ['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'];

/** What is no value by itself: where a module comes from, what a member is called, the text behind a tag. */
const names = ['source', 'key', 'property', 'imported', 'exported', 'quasi'];

/**
 * Every mutant of the core, in the order of files and texts.
 * @returns {Promise<Mutant[]>}
 */
export async function allMutants() {
  const folder = 'src/core';
  const found = await readdir(join(root, folder), { recursive: true });
  const files = found.filter((name) => name.endsWith('.ts')).sort();
  const mutants = files.map(async (name) => {
    const file = `${folder}/${name.replaceAll('\\', '/')}`;
    return [...mutantsOf(file, await readFile(join(root, file), 'utf8'))];
  });
  return (await Promise.all(mutants)).flat();
}

/**
 * @param {string} file
 * @param {string} text
 */
function* mutantsOf(file, text) {
  for (const node of nodesIn(parseSync(file, text).program)) {
    for (const [operator, changesAt] of Object.entries(operators)) {
      for (const change of changesAt(node, text))
        yield { operator, file, text, ...change, whole: wholeOf(node, change) };
    }
  }
}

/**
 * What is an expression or a statement without the change and with it: the change itself, or where that is an operator, the node.
 * @param {Node} node
 * @param {import('./operators.mjs').Change} change
 */
function wholeOf(node, { start, end }) {
  const isOperator = 'operator' in node;
  return isOperator ? { start: node.start, end: node.end } : { start, end };
}

/**
 * A node and all values in it.
 * @param {Node} node
 * @returns {Generator<Node>}
 */
function* nodesIn(node) {
  if (node.type.startsWith('TS') && !typedValues.includes(node.type)) return;
  if (isPause(node)) return;
  yield node;
  const computed = 'computed' in node && node.computed;
  for (const [name, member] of Object.entries(node)) {
    if (names.includes(name) && !computed) continue;
    for (const child of [member].flat()) {
      if (isNode(child)) yield* nodesIn(child);
    }
  }
}

/** How often work pauses, and where it last did. */
const PAUSES = ['STRIDE', 'paused'];

/** @param {Node} node */
function isCallOfPause(node) {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && nameOf(node.callee) === 'pause';
}

/** @param {import('oxc-parser').MemberExpression} node */
function nameOf({ property }) {
  return 'name' in property ? property.name : undefined;
}

/**
 * Whether a node only says when work pauses: no such test tells, but `npm run bench -- steps` does, and `-- blocks`.
 * @param {Node} node
 * @returns {boolean}
 */
function isPause(node) {
  switch (node.type) {
    case 'YieldExpression':
      return node.argument === null || (node.delegate && isCallOfPause(node.argument));
    case 'AssignmentExpression':
      return node.left.type === 'Identifier' && PAUSES.includes(node.left.name);
    case 'ExpressionStatement':
      return isPause(node.expression);
    case 'BlockStatement':
      return node.body.length > 0 && node.body.every(isPause);
    case 'IfStatement':
      return !node.alternate && isPause(node.consequent);
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' && PAUSES.includes(node.id.name);
    default:
      return false;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value;
}
