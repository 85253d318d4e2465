import type { Column } from '../columns/column';
import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import { accessKey, eventName, source } from '../facets/fields';
import { id } from '../facets/id';
import { identity, session } from '../facets/identity';
import { resource } from '../facets/resource';
import type { Steps } from '../text/steps';
import { nameInKey, touched } from './touched';

/** So many keys, or events, are looked at before the caller may pause. */
const STRIDE = 4096;

const asked: readonly Facet[] = [eventName, identity, session, resource, touched, accessKey, source, id];

/** An event that was found by what it names. */
export interface NamedEvent {
  readonly row: number;
  /** For each word the first name that has it. Texts from the log. */
  readonly names: readonly string[];
}

/**
 * The events of a set in whose names all words of a query occur, whatever their case: the action, who acted, what it was about, the access key, the
 * address and all ids. Those with a word as a whole name come first, otherwise in the order of the set; `most` at most, and none for no words.
 */
export function* namedEvents(set: EventSet, query: string, most: number): Steps<readonly NamedEvent[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  yield* set.prepare(asked);
  const columns = asked.flatMap((facet): Named[] => {
    const column = set.column(facet);
    return column ? [{ column, nameOf: facet === touched ? nameInKey : (key) => key }] : [];
  });
  const marks: Marks[][] = [];
  for (const word of words) {
    const marked: Marks[] = [];
    for (const column of columns) {
      marked.push(yield* marksOf(column, word));
    }
    marks.push(marked);
  }
  return yield* found(set.length, marks, most);
}

const PART = 1;
const WHOLE = 2;

/** A column, and what its keys name. */
interface Named {
  readonly column: Column;
  readonly nameOf: (key: string) => string;
}

/** Which keys of a column have a word, and which are it. */
interface Marks extends Named {
  readonly keys: Uint8Array;
}

/** Each key once, however many events have it. */
function* marksOf({ column, nameOf }: Named, word: string): Steps<Marks> {
  const keys = new Uint8Array(column.keys.size);
  for (let key = 0; key < keys.length; key++) {
    const text = nameOf(column.keys.text(key)).toLowerCase();
    keys[key] = text === word ? WHOLE : text.includes(word) ? PART : 0;
    if (key % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return { column, nameOf, keys };
}

function* found(length: number, marks: readonly (readonly Marks[])[], most: number): Steps<readonly NamedEvent[]> {
  const [whole, part]: [NamedEvent[], NamedEvent[]] = [[], []];
  for (let row = 0; row < length && whole.length < most; row++) {
    const hits = marks.map((marked) => hitIn(marked, row));
    const list = hits.some((hit) => hit?.isWhole) ? whole : part;
    if (list.length < most && hits.every((hit) => hit !== undefined)) {
      list.push({ row, names: hits.flatMap((hit) => hit?.name ?? []) });
    }
    if (row % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return [...whole, ...part].slice(0, most);
}

function hitIn(
  marked: readonly Marks[],
  row: number,
): { readonly name: string; readonly isWhole: boolean } | undefined {
  for (const { column, nameOf, keys } of marked) {
    for (const key of column.idsAt(row)) {
      if (keys[key]) {
        return { name: nameOf(column.keys.text(key)), isWhole: keys[key] === WHOLE };
      }
    }
  }
  return undefined;
}
