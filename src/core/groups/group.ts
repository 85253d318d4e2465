import type { Facet, FacetLabel } from '../facets/facet';
import type { RecordList } from '../log/logDocument';
import { counted } from '../markdown/visible';
import { drain, type Steps } from '../text/steps';
import type { FailureCounts } from './failureCounts';
import { type GroupNode, pageSize } from './groupNode';
import { byCountFalling, byKeyRising } from './order';

/** Records looked at between two yields of `prepare`: some milliseconds for the facets that read whole identities. */
const step = 100;

/** What all nodes of a tree share. */
export interface Source {
  readonly records: RecordList;
  readonly failures: FailureCounts;
  /** The name of the log, where several are looked at. */
  readonly file: string | undefined;
}

interface Face extends FacetLabel {
  readonly id: string;
  readonly facet: string | undefined;
  readonly key: string | undefined;
}

/** See `GroupNode`: finds its children when first asked. */
export class Group implements GroupNode {
  readonly #source: Source;
  readonly #levels: readonly Facet[];
  #groups: readonly Group[] | undefined;
  #parent: GroupNode | undefined;
  #failures: number | undefined;
  readonly id: string;
  readonly facet: string | undefined;
  readonly key: string | undefined;
  readonly label: string;
  readonly description?: string;

  constructor(
    source: Source,
    parent: GroupNode | undefined,
    face: Face,
    readonly members: readonly number[],
    levels: readonly Facet[],
  ) {
    this.#source = source;
    this.#levels = levels;
    this.#parent = parent;
    this.id = face.id;
    this.facet = face.facet;
    this.key = face.key;
    this.label = face.label;
    if (face.description) {
      this.description = face.description;
    }
  }

  get parent(): GroupNode | undefined {
    return this.#parent;
  }

  get count(): number {
    return this.members.length;
  }

  get failures(): number {
    this.#failures ??= this.#source.failures.among(this.members);
    return this.#failures;
  }

  records(): readonly number[] {
    return this.#levels.length === 0 && this.members.length <= pageSize ? this.members : [];
  }

  groups(): readonly GroupNode[] {
    drain(this.prepare());
    return this.#groups ?? [];
  }

  *prepare(): Steps<void> {
    if (this.#groups) {
      return;
    }
    const [level, ...deeper] = this.#levels;
    const found = level ? yield* this.#split(level, deeper) : this.#recordPages();
    // Two runs of this generator may be under way: the first to end decides which nodes are the children.
    this.#groups ??= found.length > pageSize ? pagesOf(found, (page, index) => this.#groupPage(page, index)) : found;
  }

  *#split(level: Facet, deeper: readonly Facet[]): Steps<readonly Group[]> {
    const byKey = new Map<string | undefined, number[]>();
    for (const [position, index] of this.members.entries()) {
      const record = this.#source.records.at(index);
      const keys = record ? level.keysOf(record, this.#source.file) : [];
      if (record) {
        // Here, where it is done in steps: each group shows its failures, and would count them in one go.
        this.#source.failures.note(record);
      }
      for (const key of keys.length ? keys : [undefined]) {
        const group = byKey.get(key);
        group ? group.push(index) : byKey.set(key, [index]);
      }
      if (position % step === step - 1) {
        yield;
      }
    }
    const groups = [...byKey].map(([key, members]) => this.#child(level, key, members, deeper));
    return groups.sort(level.order === 'key' ? byKeyRising : byCountFalling);
  }

  #child(level: Facet, key: string | undefined, members: readonly number[], deeper: readonly Facet[]): Group {
    const sample = this.#source.records.at(members[0] ?? 0);
    const words = key !== undefined && sample ? level.textOf(key, sample) : { label: level.none };
    const id = `${this.id}/${level.id}${key === undefined ? '' : `=${JSON.stringify(key)}`}`;
    return new Group(this.#source, this, { ...words, id, facet: level.id, key }, members, deeper);
  }

  #recordPages(): readonly Group[] {
    return this.members.length <= pageSize
      ? []
      : pagesOf(this.members, (page, index) => new Group(this.#source, this, this.#pageFace(page, index), page, []));
  }

  #groupPage(page: readonly Group[], index: number): Group {
    const members = [...new Set(page.flatMap((group) => group.members))].sort((a, b) => a - b);
    const node = new Group(this.#source, this, this.#pageFace(page, index), members, []);
    node.#groups = page;
    for (const group of page) {
      group.#parent = node;
    }
    return node;
  }

  #pageFace(page: readonly unknown[], index: number): Face {
    const first = index * pageSize + 1;
    const label = `${counted(first)} to ${counted(first + page.length - 1)}`;
    return { id: `${this.id}/page=${index}`, label, facet: undefined, key: undefined };
  }
}

function pagesOf<T, P>(items: readonly T[], page: (items: readonly T[], index: number) => P): readonly P[] {
  return Array.from({ length: Math.ceil(items.length / pageSize) }, (_, index) =>
    page(items.slice(index * pageSize, (index + 1) * pageSize), index),
  );
}
