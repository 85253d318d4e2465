import type { EventSet } from '../columns/eventSet';
import { countStates } from '../columns/overview';
import type { Facet, FacetLabel } from '../facets/facet';
import { drain, type Steps } from '../text/steps';
import type { GroupNode } from './groupNode';
import { keysAt, type Level, levelWithin } from './level';
import { byTime, compareGroups, inTimeOrder, type Order } from './order';

/** Events divided between two yields: a millisecond or two. */
const step = 10_000;

/** What all nodes of a tree share. */
export interface Source {
  readonly events: EventSet;
  readonly order: Order;
  /** The facets of all levels. */
  readonly facets: readonly Facet[];
}

interface Face extends FacetLabel {
  readonly id: string;
  readonly facet: string | undefined;
  readonly key: string | undefined;
}

/** See `GroupNode`: finds its children when first asked. */
export class Group implements GroupNode {
  readonly #source: Source;
  readonly #levels: readonly Level[];
  #groups: readonly Group[] | undefined;
  #totals: { readonly failures: number; readonly damaged: number; readonly time: number } | undefined;
  readonly id: string;
  readonly facet: string | undefined;
  readonly key: string | undefined;
  readonly label: string;
  readonly description?: string;

  constructor(
    source: Source,
    readonly parent: GroupNode | undefined,
    face: Face,
    readonly members: readonly number[],
    levels: readonly Level[],
  ) {
    this.#source = source;
    this.#levels = levels;
    this.id = face.id;
    this.facet = face.facet;
    this.key = face.key;
    this.label = face.label;
    if (face.description) {
      this.description = face.description;
    }
  }

  get count(): number {
    return this.members.length;
  }

  get failures(): number {
    return this.#counted().failures;
  }

  get damaged(): number {
    return this.#counted().damaged;
  }

  get time(): number {
    return this.#counted().time;
  }

  records(): readonly number[] {
    drain(this.prepare());
    const { events } = this.#source;
    return this.#groups?.length ? [] : drain(inTimeOrder(events, this.members));
  }

  groups(): readonly GroupNode[] {
    drain(this.prepare());
    return this.#groups ?? [];
  }

  *prepare(): Steps<void> {
    yield* this.#source.events.prepare(this.#source.facets);
    if (!this.#groups) {
      const found = yield* this.#split(this.#levels);
      // Two runs of this generator may be under way: the first to end decides which nodes are the children.
      this.#groups ??= found;
    }
  }

  *sole(): Steps<GroupNode | undefined> {
    yield* this.#source.events.prepare(this.#source.facets);
    if (!this.#groups && (yield* this.#isDivided(this.#levels))) {
      return undefined;
    }
    yield* this.prepare();
    const [only, ...others] = this.groups();
    return only?.count === this.count && others.length === 0 ? only : undefined;
  }

  /** A part of the level above that no record has is no level. */
  *#split([level, ...deeper]: readonly Level[]): Steps<readonly Group[]> {
    if (!level) {
      return [];
    }
    const byKey = new Map<string | undefined, number[]>();
    const keysOf = this.#keysAt(level);
    for (const [position, index] of this.members.entries()) {
      for (const key of keysOf(index)) {
        const group = byKey.get(key);
        group ? group.push(index) : byKey.set(key, [index]);
      }
      if (position % step === step - 1) {
        yield;
      }
    }
    if (level.nested && byKey.size === 1 && byKey.has(undefined)) {
      return yield* this.#split(deeper);
    }
    const groups = [...byKey].map(([key, members]) => this.#child(level, key, members, deeper));
    return groups.sort(compareGroups(this.#source.order, level.facet.order === 'key'));
  }

  /** Whether there are records with different keys: known without a look at all of them, where that is so. */
  *#isDivided([level, ...deeper]: readonly Level[]): Steps<boolean> {
    if (!level) {
      return true;
    }
    let known: string | undefined;
    const keysOf = this.#keysAt(level);
    for (const [position, index] of this.members.entries()) {
      const keys = keysOf(index);
      const [key] = keys;
      known = position === 0 ? key : known;
      if (keys.length > 1 || key !== known) {
        return true;
      }
      if (position % step === step - 1) {
        yield;
      }
    }
    return level.nested && known === undefined ? yield* this.#isDivided(deeper) : false;
  }

  #keysAt(level: Level): (index: number) => readonly (string | undefined)[] {
    const keysOf = keysAt(level, this.#source.events);
    return (index) => {
      const keys = keysOf(index);
      return keys.length ? keys : [undefined];
    };
  }

  #child(level: Level, key: string | undefined, members: readonly number[], deeper: readonly Level[]): Group {
    const { facet, nested } = level;
    const sample = this.#source.events.at(members[0] ?? 0);
    const words = key !== undefined && sample ? facet.textOf(key, sample) : { label: nested ? 'itself' : facet.none };
    const id = `${this.id}/${facet.id}${key === undefined ? '' : `=${JSON.stringify(key)}`}`;
    const inner = levelWithin(level, key);
    const levels = inner ? [inner, ...deeper] : deeper;
    return new Group(this.#source, this, { ...words, id, facet: facet.id, key }, members, levels);
  }

  #counted() {
    this.#totals ??= totals(this.members, this.#source.events);
    return this.#totals;
  }
}

function totals(members: readonly number[], events: EventSet) {
  drain(events.prepare([]));
  let time = Number.NaN;
  for (const index of members) {
    time = byTime(events.timeAt(index), time) < 0 ? events.timeAt(index) : time;
  }
  return { ...countStates(events, members), time };
}
