import { span } from '../text/span';
import { meaningOf, nearestName, nearestPreset, scanName } from './names';
import { presets } from './presets/index';
import type { FilterProblem, ProblemKind } from './problems';
import { Scanner } from './scanner';
import { scanTimes } from './times';
import { type FilterNode, joined } from './tree';
import { listed, scanText, scanValues } from './values';

/** More brackets in each other nobody reads. */
const DEEPEST = 50;

/** A filter that was read. */
export interface ParsedFilter {
  readonly text: string;
  /** What could be read, also of a filter with problems, which is not to be used. */
  readonly root: FilterNode;
  /** In text order; none for a sound filter. */
  readonly problems: readonly FilterProblem[];
}

/** Reads a filter. An empty one is every event. Never fails: what is wrong is told with its place. */
export function parseFilter(text: string): ParsedFilter {
  const scanner = new Scanner(text);
  const root = scanAny(scanner, 0);
  return { text, root, problems: scanner.problems.sort((a, b) => a.span.start - b.span.start) };
}

/** Terms with `OR` between them, which binds less than standing side by side. */
function scanAny(scanner: Scanner, depth: number): FilterNode {
  const start = scanner.at;
  const nodes: FilterNode[] = [];
  let either = '';
  do {
    const from = scanner.at;
    const before = scanner.problems.length;
    const node = scanAll(scanner, depth);
    const isEmpty = node.kind === 'all' && node.nodes.length === 0 && scanner.problems.length === before;
    const follows = keyword(scanner, 'OR');
    if (isEmpty && (either || follows)) {
      reportAt(scanner, 'missing-term', from, 'OR');
    }
    nodes.push(node);
    either = follows ? 'OR' : '';
  } while (either);
  return joined('any', nodes, scanner.spanFrom(start));
}

/** Terms side by side, up to `OR`, a closing bracket or the end. */
function scanAll(scanner: Scanner, depth: number): FilterNode {
  const start = scanner.at;
  const nodes: FilterNode[] = [];
  for (scanner.skipBlanks(); !scanner.ended; scanner.skipBlanks()) {
    if (scanner.next === ')') {
      if (depth > 0) {
        break;
      }
      scanner.at++;
      scanner.report('stray-closer', scanner.at - 1);
    } else if (scanner.peek() === 'OR') {
      break;
    } else if (!keyword(scanner, 'AND')) {
      nodes.push(...scanOne(scanner, depth));
    }
  }
  return joined('all', nodes, scanner.spanFrom(start));
}

/** A term, a negated one, or a group; none where something is wrong, which is reported. */
function scanOne(scanner: Scanner, depth: number): readonly FilterNode[] {
  const start = scanner.at;
  if (depth > DEEPEST) {
    scanner.report('too-deep', start);
    scanner.at = scanner.text.length;
    return [];
  }
  const negation = keyword(scanner, 'NOT') ? 'NOT' : scanner.take('-') ? '-' : '';
  if (negation) {
    return scanNegated(scanner, depth, negation, start);
  }
  return scanner.take('(') ? scanGroup(scanner, depth, start) : scanTerm(scanner);
}

function scanNegated(scanner: Scanner, depth: number, negation: string, start: number): readonly FilterNode[] {
  const blanks = scanner.match(/\s*/y)?.length ?? 0;
  scanner.at += negation === '-' ? 0 : blanks;
  if (scanner.atBreak() || scanner.peek() === 'OR') {
    scanner.report('missing-term', start, negation);
    return [];
  }
  return scanOne(scanner, depth + 1).map((node) => ({ kind: 'not', node, span: scanner.spanFrom(start) }));
}

function scanGroup(scanner: Scanner, depth: number, start: number): readonly FilterNode[] {
  const before = scanner.problems.length;
  const node = scanAny(scanner, depth + 1);
  const isEmpty = node.kind === 'all' && node.nodes.length === 0 && scanner.problems.length === before;
  if (!scanner.take(')')) {
    // Beyond the deepest bracket nothing was read, closing ones neither.
    if (scanner.problems.at(-1)?.kind !== 'too-deep') {
      reportAt(scanner, 'unclosed-group', start, '(', start + 1);
    }
  } else if (isEmpty) {
    scanner.report('missing-term', start, '');
  }
  return isEmpty ? [] : [node];
}

function scanTerm(scanner: Scanner): readonly FilterNode[] {
  const start = scanner.at;
  const name = scanName(scanner);
  if (!name) {
    const value = scanText(scanner);
    return value ? [{ kind: 'word', value, span: scanner.spanFrom(start) }] : [];
  }
  const written = scanner.text.slice(start, scanner.at);
  const meaning = meaningOf(name);
  if (!meaning) {
    const plain = written.slice(0, -1);
    scanner.report('unknown-name', start, plain, nearestName(plain));
    scanValues(scanner, written, { numbers: true, networks: false });
    return [];
  }
  const found = scanner.problems.length;
  const node = scanMeaning(scanner, meaning, written);
  return scanner.problems.length > found ? [] : [{ ...node, span: scanner.spanFrom(start) }];
}

function scanMeaning(
  scanner: Scanner,
  meaning: NonNullable<ReturnType<typeof meaningOf>>,
  written: string,
): FilterNode {
  const nowhere = span(scanner.at, scanner.at);
  switch (meaning.kind) {
    case 'facet': {
      const forms = { numbers: false, networks: meaning.facet === 'source' };
      return { ...meaning, values: scanValues(scanner, written, forms), span: nowhere };
    }
    case 'path':
      return { ...meaning, values: scanValues(scanner, written, { numbers: true, networks: false }), span: nowhere };
    case 'time':
      return { ...meaning, times: scanTimes(scanner, meaning.name), span: nowhere };
    case 'preset':
      return { ...meaning, presets: listed(scanner, written, (inList) => scanPreset(scanner, inList)), span: nowhere };
  }
}

function scanPreset(scanner: Scanner, inList: boolean): string | undefined {
  const start = scanner.at;
  const written = scanner.word(inList);
  const found = presets.find(({ name }) => name === written.toLowerCase());
  if (!found) {
    scanner.at = Math.max(scanner.at, start + 1);
    scanner.report('unknown-preset', start, undefined, nearestPreset(written));
  }
  return found?.name;
}

/** Steps over `OR`, `AND` or `NOT` in upper case. */
function keyword(scanner: Scanner, word: string): boolean {
  scanner.skipBlanks();
  return scanner.peek() === word && scanner.take(word);
}

function reportAt(scanner: Scanner, kind: ProblemKind, start: number, text: string, end = scanner.at): void {
  scanner.problems.push({ kind, span: span(start, end), text });
}
