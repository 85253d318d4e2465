import { fieldAt, topLevelFields } from '../../knowledge/knowledge';
import { type JsonNode, members, valueAt } from '../../tree/node';
import type { DamageKind } from '../damages';
import { extraOpener } from '../damages/extraOpener';
import { skipSpace } from '../scan/chars';
import { ElementsNode } from '../scan/elementTable';
import { LazyNode } from '../scan/lazyNode';
import { columnAt, lineColumn } from './layout';
import { hasLineBreak, matchAt } from './lookahead';
import { isRecordField } from './recordFields';
import type { Report } from './report';
import type { Work } from './work';

/** How many known fields a record has, about. */
const FIELDS = 12;

/** How good a reading is; less is better. */
export interface Score {
  /** Damages it takes, less the fields found where they belong. */
  readonly cost: number;
  /** Places where the author's own indentation speaks against it. */
  readonly misfits: number;
  /** Where it ends: the further, the less is left that would have to be something else. */
  readonly end: number;
}

/** How well a reading agrees with what is known of records and with the layout that the author gave the text. */
export function scoreOf(work: Work): Score {
  const { root, text } = work;
  const known = elementsIn(root) ?? fieldsInPlace(root, []) + fieldsInPlace(valueAt(root, 'detail'), []);
  let misfits: number | undefined;
  return {
    cost: causesIn(work) - doubledOpeners(work) / 2 + leftover(work) - known,
    // Looked for only where two readings cost the same.
    get misfits() {
      misfits ??= root && hasLineBreak(text, root.offset, root.offset + root.length) ? misfitsIn(text, root) : 0;
      return misfits;
    },
    end: behind(work).end,
  };
}

/**
 * Elements that may be records, each worth as much as the fields it will have; undefined for a value that is no container of such, as a
 * record is not, whatever lists stand in it.
 */
function elementsIn(root: JsonNode | undefined): number | undefined {
  if (members(root).some(({ name }) => isRecordField(name))) {
    return undefined;
  }
  const list = [root, ...members(root).map(({ value }) => value)].find((node) => node instanceof ElementsNode);
  return list instanceof ElementsNode && list.table.length > 0 ? list.table.length * FIELDS : undefined;
}

/** How many things went wrong: places of one gathered kind have one cause. */
export function causesIn({ reports }: Work): number {
  return new Set(reports.map(causeOf)).size;
}

/** Lists directly in lists are rare: a bracket that opens one was rather written twice than not closed. */
function doubledOpeners({ reports }: Work): number {
  return reports.filter(({ kind, detail }) => kind === extraOpener && detail === '[').length;
}

function causeOf(report: Report): Report | DamageKind {
  return report.kind.gathered ? report.kind : report;
}

/** What a reading leaves behind itself that no other value can begin with. */
function leftover(work: Work): number {
  const { text, limit } = work;
  const { count, end } = behind(work);
  const next = skipSpace(text, end, limit);
  const members = count >= 0 && next < limit && matchAt(/,\s*(?!\s|[{[]|$)|["“]/y, text, next) ? 5 : 0;
  return Math.max(count, 0) + members;
}

/** How many closing brackets a reading leaves behind itself that belong to nothing. */
export function closersBehind(work: Work): number {
  return Math.max(behind(work).count, 0);
}

/** The closing brackets behind a reading, and where they end; -1 of them when they close what is around it. */
function behind({ text, at, limit, around: { outerClosers } }: Work): { readonly count: number; readonly end: number } {
  let end = at;
  let closers = '';
  for (
    let next = skipSpace(text, end, limit);
    next < limit && /[}\]]/.test(text.charAt(next)) && closers.length < 9;
    next = skipSpace(text, end, limit)
  ) {
    closers += text.charAt(next);
    end = next + 1;
  }
  const closesOuter = closers !== '' && outerClosers.startsWith(closers.slice(0, outerClosers.length || 9));
  return { count: closesOuter ? -1 : closers.length, end };
}

/** Whether the first score is better than the second. */
export function isBetter(one: Score, other: Score): boolean {
  return (other.cost - one.cost || other.misfits - one.misfits || one.end - other.end) > 0;
}

/**
 * Counts documented fields at their documented places, as deep as they are documented, less half of those that stand among documented
 * fields without being one: CloudTrail seldom gets new fields, and what is left of a request stands in the wrong place.
 */
function fieldsInPlace(node: JsonNode | undefined, path: readonly string[]): number {
  if (node instanceof LazyNode || path.length > 8) {
    return 0;
  }
  if (node?.type === 'array') {
    return (node.children ?? []).reduce((sum, child) => sum + fieldsInPlace(child, [...path, '[]']), 0);
  }
  let known = 0;
  let inside = 0;
  let strange = 0;
  for (const { name, value } of members(node)) {
    const own = [...path, name];
    if (path.length === 0 ? isRecordField(name) : fieldAt(own)) {
      known++;
      inside += fieldsInPlace(value, own);
    } else if (path.length > 0 || !topLevelFields().has(name)) {
      strange++;
    }
  }
  return known + inside - (known > 0 ? strange / 2 : 0);
}

/** Counts entries and closing brackets that stand in another column than their like. */
function misfitsIn(text: string, root: JsonNode): number {
  let count = 0;
  const open: JsonNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node instanceof LazyNode || (node.type !== 'object' && node.type !== 'array')) {
      continue;
    }
    const entries = node.children ?? [];
    const columns = entries.map(({ offset }) => columnAt(text, offset)).filter((column) => column >= 0);
    count += columns.filter((column) => column !== columns[0]).length + closerMisfit(text, node, columns.length > 0);
    for (const entry of entries) {
      const value = entry.type === 'property' ? entry.children?.[1] : entry;
      if (value) {
        open.push(value);
      }
    }
  }
  return count;
}

function closerMisfit(text: string, { offset, length }: JsonNode, spread: boolean): number {
  const closer = offset + length - 1;
  if (!/[}\]]/.test(text.charAt(closer)) || length < 2) {
    return 0;
  }
  const column = columnAt(text, closer);
  if (column < 0) {
    return spread && columnAt(text, closer - 1) < 0 ? 1 : 0;
  }
  const own = lineColumn(text, offset);
  return own >= 0 && own !== column ? 1 : 0;
}
