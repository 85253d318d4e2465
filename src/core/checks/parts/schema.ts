import { type Candidate, candidates } from '../../event/nearest';
import { allFields, type FieldFact, isOpen } from '../../facts/facts';

/** A documented field with the documented fields below it. */
export interface SchemaNode {
  readonly fact: FieldFact | undefined;
  readonly members: ReadonlyMap<string, SchemaNode>;
  /** The names of the members, to compare others with. */
  readonly names: readonly Candidate[];
  /** For arrays: what each element is. */
  readonly element: SchemaNode | undefined;
}

interface Draft {
  fact: FieldFact | undefined;
  readonly members: Map<string, Draft>;
  names: readonly Candidate[];
  element: Draft | undefined;
}

/** The layout of a record as CloudTrail itself defines it. */
export const recordSchema: SchemaNode = build();

function build(): SchemaNode {
  const root = draft();
  for (const [path, fact] of allFields()) {
    if (!isTheirs(path) && !fact.sources) {
      place(root, path).fact = fact;
    }
  }
  nameMembers(root);
  return root;
}

/** Whether a path leads into an object whose members services or customers name: no rule knows what belongs there. */
function isTheirs(path: string): boolean {
  const [part = ''] = path.split(/[.[@]/, 1);
  return part !== path && (isOpen(part) || path.includes('@'));
}

function nameMembers(node: Draft): void {
  node.names = candidates(node.members.keys());
  for (const below of [...node.members.values(), ...(node.element ? [node.element] : [])]) {
    nameMembers(below);
  }
}

function place(root: Draft, path: string): Draft {
  let at = root;
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    at = step === '[]' ? element(at) : member(at, step);
  }
  return at;
}

function member(parent: Draft, name: string): Draft {
  const found = parent.members.get(name) ?? draft();
  parent.members.set(name, found);
  return found;
}

function element(parent: Draft): Draft {
  parent.element ??= draft();
  return parent.element;
}

function draft(): Draft {
  return { fact: undefined, members: new Map(), names: [], element: undefined };
}
