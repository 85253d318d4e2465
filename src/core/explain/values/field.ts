import { type Family, familyOf } from '../../event/family';
import { candidates, nearest } from '../../event/nearest';
import { isSignIn } from '../../event/signIn';
import { type FieldFact, factIn, fieldAt, isOpen, memberNames } from '../../facts/facts';
import type { EventData } from '../../log/eventData';

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
export function knownField(path: readonly string[], record: EventData): KnownField | undefined {
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
  return (
    fact && {
      fact: factIn(fact, family === 'call' && isSignIn(record) ? 'sign-in' : family),
      path: way,
      ...(slipOf && { slipOf }),
    }
  );
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
  return nearest(name, candidates(names)) ?? memberNames(parent).find((known) => known === name);
}

function fits(path: readonly string[], family: Family): boolean {
  const only = fieldAt(path)?.only;
  return !only || only === family || only === 'lake';
}
