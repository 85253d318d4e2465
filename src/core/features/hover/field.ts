import { type FieldFact, fieldAt, isOpen, memberNames } from '../../knowledge/knowledge';
import type { LogRecord } from '../../log/logRecord';
import { type Family, familyOf } from './family';

/** A field as the table knows it, and how the author's name for it differs. */
export interface KnownField {
  readonly fact: FieldFact;
  /** The documented way to it, where the author's may have slips. */
  readonly path: readonly string[];
  /** The documented name, when the author wrote another one. */
  readonly slipOf?: string;
}

/**
 * What is known about the field at a path of a record. Slips (`awaRegion`, `requestId`) are recognised where AWS documents all
 * members of the object; in parts that services define only the exact names count. Undefined when nothing is known.
 */
export function knownField(path: readonly string[], record: LogRecord): KnownField | undefined {
  if (path.length > deepest) {
    return undefined;
  }
  const source = record.text('eventSource');
  const family = familyOf(record);
  let way: string[] = [];
  let slipOf: string | undefined;
  for (const name of path) {
    const documented = name === '[]' ? name : documentedName(way, name, family);
    slipOf = documented === name ? undefined : documented;
    way = [...way, documented ?? name];
  }
  const fact = fieldAt(way, source);
  return fact && { fact, path: way, ...(slipOf && { slipOf }) };
}

/** Nothing is documented below this depth; hostile records go deeper. */
const deepest = 16;

/** The documented name that a name stands for: itself, or the one name it is a slip of. */
function documentedName(parent: readonly string[], name: string, family: Family): string | undefined {
  const names = memberNames(parent).filter((known) => fits([...parent, known], family));
  if (names.includes(name)) {
    return name;
  }
  if (isOpen(parent[0] ?? '')) {
    return undefined;
  }
  const lower = name.toLowerCase();
  const alike = names.filter((known) => known.toLowerCase() === lower);
  const near = alike.length > 0 ? alike : names.filter((known) => isOneOff(known.toLowerCase(), lower));
  return near.length === 1 ? near[0] : memberNames(parent).find((known) => known === name);
}

function fits(path: readonly string[], family: Family): boolean {
  const only = fieldAt(path)?.only;
  return !only || only === family || only === 'lake';
}

/** Whether one letter too much, too little, exchanged or two swapped make the difference. Short names are too alike to say. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) {
    return false;
  }
  let same = 0;
  while (same < a.length && a[same] === b[same]) {
    same++;
  }
  const restA = a.slice(same);
  const restB = b.slice(same);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || swapped;
}
