/** @typedef {import('oxc-parser').Node} Node */

/**
 * A change: what is replaced in `[start, end)`, and by what.
 * @typedef {{ readonly start: number, readonly end: number, readonly replacement: string }} Change
 */

/** What is more is a measure, of which one more is nothing to notice, and none is. */
const COUNTED = 12;

/** What becomes of an operator between two values. @type {Readonly<Record<string, string>>} */
const others = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&': '|',
  '|': '&',
  '<<': '>>',
  '>>': '<<',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+=': '-=',
  '-=': '+=',
};

/**
 * The ways to change a program a little, by name. Each gives the changes at one node; what it leaves alone gives none.
 * @type {Readonly<Record<string, (node: Node, text: string) => readonly Change[]>>}
 */
export const operators = {
  'another operator': (node, text) => {
    if (node.type !== 'BinaryExpression' && node.type !== 'LogicalExpression' && node.type !== 'AssignmentExpression')
      return [];
    const other = others[node.operator];
    // Texts can be added, not subtracted.
    if (other === undefined || (node.operator === '+' && [node.left, node.right].some(isText))) return [];
    const start = text.indexOf(node.operator, node.left.end);
    return [{ start, end: start + node.operator.length, replacement: other }];
  },
  'one more, one less': (node) => {
    if (node.type !== 'UpdateExpression') return [];
    const start = node.prefix ? node.start : node.end - 2;
    return [{ start, end: start + 2, replacement: node.operator === '++' ? '--' : '++' }];
  },
  'negated condition': (node, text) =>
    node.type === 'IfStatement' || node.type === 'ConditionalExpression' || node.type === 'WhileStatement'
      ? [replace(node.test, `!(${text.slice(node.test.start, node.test.end)})`)]
      : [],
  'sign dropped': (node) =>
    node.type === 'UnaryExpression' && ['!', '-'].includes(node.operator)
      ? [{ start: node.start, end: node.start + 1, replacement: '' }]
      : [],
  'statement dropped': (node) => (node.type === 'ExpressionStatement' ? [replace(node, ';')] : []),
  'nothing returned': (node) => {
    const returned =
      node.type === 'ReturnStatement' ? node.argument : node.type === 'ArrowFunctionExpression' ? node.body : undefined;
    return !returned || ['BlockStatement', 'Literal'].includes(returned.type) || isUndefined(returned)
      ? []
      : [replace(returned, 'undefined')];
  },
  'another constant': (node) => {
    if (node.type !== 'Literal') return [];
    if (typeof node.value === 'boolean') return [replace(node, String(!node.value))];
    if (typeof node.value === 'number') return [replace(node, String(node.value > COUNTED ? 0 : node.value + 1))];
    return typeof node.value === 'string' ? [replace(node, node.value === '' ? "'mutant'" : "''")] : [];
  },
  'empty text': (node) => (node.type === 'TemplateLiteral' ? [replace(node, '``')] : []),
  'empty list': (node) => (node.type === 'ArrayExpression' && node.elements.length > 0 ? [replace(node, '[]')] : []),
};

/**
 * @param {import('oxc-parser').Span} node
 * @param {string} replacement
 * @returns {Change}
 */
function replace({ start, end }, replacement) {
  return { start, end, replacement };
}

/** @param {Node} node */
function isText(node) {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}

/** @param {Node} node */
function isUndefined(node) {
  return node.type === 'Identifier' && node.name === 'undefined';
}
