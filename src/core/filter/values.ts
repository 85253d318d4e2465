import { parseNetwork } from './network';
import type { Scanner } from './scanner';
import type { Operator, Value } from './tree';

/** Which forms of values a name takes. */
export interface ValueForms {
  readonly numbers: boolean;
  readonly networks: boolean;
}

/** One value, or several in brackets. None where something is wrong, which is reported. */
export function scanValues(scanner: Scanner, name: string, forms: ValueForms): readonly Value[] {
  return listed(scanner, name, (inList) => scanValue(scanner, inList, name, forms));
}

/** One thing, or several in brackets with commas between them. */
export function listed<T>(scanner: Scanner, name: string, one: (inList: boolean) => T | undefined): readonly T[] {
  const start = scanner.at;
  if (!scanner.take('(')) {
    return filled(scanner, name, one, false);
  }
  const found: T[] = [];
  do {
    scanner.skipBlanks();
    found.push(...filled(scanner, name, one, true));
    scanner.skipBlanks();
  } while (scanner.take(','));
  if (!scanner.take(')')) {
    scanner.report(scanner.ended ? 'unclosed-group' : 'missing-comma', scanner.ended ? start : scanner.at);
    skipList(scanner);
  }
  return found;
}

function filled<T>(
  scanner: Scanner,
  name: string,
  one: (inList: boolean) => T | undefined,
  inList: boolean,
): readonly T[] {
  if (scanner.atBreak(inList)) {
    scanner.report('missing-value', scanner.at, name);
    return [];
  }
  const value = one(inList);
  return value === undefined ? [] : [value];
}

/** After an error in a list reading goes on behind it, so that one slip is one error. */
function skipList(scanner: Scanner): void {
  const end = scanner.text.indexOf(')', scanner.at);
  scanner.at = end < 0 ? scanner.text.length : end + 1;
}

function scanValue(scanner: Scanner, inList: boolean, name: string, forms: ValueForms): Value | undefined {
  const start = scanner.at;
  const operator = scanner.match(/[<>]=?/y);
  if (operator) {
    return scanNumber(scanner, inList, operator as Operator, forms);
  }
  const value = scanText(scanner, inList, name);
  const text = value?.kind === 'text' && value.parts.length === 1 ? value.parts[0] : undefined;
  if (forms.networks && text !== undefined && /^[\d.]+\/|^[\da-f.]*:[\da-f.:]*\//i.test(text) && !parseNetwork(text)) {
    scanner.report('not-a-network', start);
  }
  return value;
}

/** A word, a text in quotation marks, or a regular expression. Undefined where something is wrong, which is reported. */
export function scanText(scanner: Scanner, inList = false, name = ''): Value | undefined {
  const start = scanner.at;
  const value = scanner.next === '"' ? quoted(scanner) : scanner.next === '/' ? regex(scanner) : bare(scanner, inList);
  if (value && !scanner.atBreak(inList)) {
    const end = scanner.at;
    scanner.at += scanner.match(inList ? /[^\s,)]+/y : /\S+/y)?.length ?? 0;
    scanner.report('text-behind-value', end);
    return undefined;
  }
  if (value?.kind === 'text' && value.parts.length === 1 && !value.parts[0]) {
    scanner.report('empty-value', start, name + scanner.text.slice(start, scanner.at));
    return undefined;
  }
  return value;
}

function bare(scanner: Scanner, inList: boolean): Value {
  return { kind: 'text', parts: scanner.word(inList).split('*') };
}

/** What stands in quotation marks; a backslash takes the meaning of a quotation mark, a star or a backslash away. */
export function quoted(scanner: Scanner): Value | undefined {
  const start = scanner.at;
  const written = scanner.match(/"(?:[^"\\]|\\[\s\S])*"/y);
  if (written === undefined) {
    scanner.at = scanner.text.length;
    scanner.report('unclosed-quote', start);
    return undefined;
  }
  scanner.at += written.length;
  const parts = [''];
  for (const [piece] of written.slice(1, -1).matchAll(/\\["*\\]|[\s\S]/g)) {
    if (piece === '*') {
      parts.push('');
    } else {
      parts.push(parts.pop() + (piece.length === 2 ? piece.charAt(1) : piece));
    }
  }
  return { kind: 'text', parts };
}

function regex(scanner: Scanner): Value | undefined {
  const start = scanner.at;
  const written = scanner.match(/\/(?:[^/\\]|\\[\s\S])*\//y);
  scanner.at = written === undefined ? scanner.text.length : start + written.length;
  if (written === undefined || written === '//') {
    scanner.report(written === undefined ? 'unclosed-regex' : 'empty-value', start);
    return undefined;
  }
  return { kind: 'regex', source: written.slice(1, -1) };
}

function scanNumber(scanner: Scanner, inList: boolean, operator: Operator, forms: ValueForms): Value | undefined {
  const start = scanner.at;
  scanner.at += operator.length;
  const text = scanner.word(inList);
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!forms.numbers) {
    scanner.report('number-of-facet', start);
    return undefined;
  }
  if (!Number.isFinite(number)) {
    scanner.report('not-a-number', start, operator);
    return undefined;
  }
  return { kind: 'number', operator, number };
}
