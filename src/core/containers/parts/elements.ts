import { ElementsNode, type ElementTable } from '../../json/elementTable';
import type { JsonNode } from '../../json/node';
import type { ContainerFact } from '../../log/logDocument';
import type { Contents, Entry } from './container';
import { isRecord } from './recordJudge';
import { elementsOf, shallow } from './shallow';

/** Opens an element that is no record itself. */
export type Open = (node: JsonNode) => Contents | undefined;

/** What is in an array that should hold records, or things that hold records. */
export function contentsOfList(list: JsonNode, facts: readonly ContainerFact[], open: Open): Contents {
  return list instanceof ElementsNode && allRecords(list.table)
    ? { entries: [], table: list.table, facts }
    : { entries: { [Symbol.iterator]: () => entriesIn(list, open) }, facts };
}

/** An array that should hold records, and what opens those of its elements that are none. */
export interface List {
  readonly list: JsonNode;
  readonly open: Open;
}

/** The same for several arrays: where a name stands twice, JSON.parse would drop all but the last, and with it evidence. */
export function contentsOfLists(lists: readonly List[], facts: readonly ContainerFact[]): Contents {
  function* all(): Generator<Entry> {
    for (const { list, open } of lists) {
      yield* entriesIn(list, open);
    }
  }
  return { entries: { [Symbol.iterator]: all }, facts };
}

/** Whether one of the entries may be a record. Asks for no more of them than it must. */
export function hasCandidate(entries: Iterable<Entry>): boolean {
  for (const { candidate } of entries) {
    if (candidate) {
      return true;
    }
  }
  return false;
}

/** Whether a table holds nothing but records. Those that begin as a trail writes them are believed after the first. */
export function allRecords(table: ElementTable): boolean {
  return table.length > 0 && isRecord(table.node(0)) && table.unsure.every((index) => isRecord(table.node(index)));
}

function* entriesIn(list: JsonNode, open: Open): Generator<Entry> {
  for (const element of elementsOf(list)) {
    const node = shallow(element);
    const candidate = isRecord(node);
    const contents = candidate ? undefined : open(node);
    if (contents) {
      yield* contents.table ? tableEntries(contents.table) : contents.entries;
    } else {
      yield { node: element, candidate };
    }
  }
}

/** The elements of a table, all of them records. */
export function* tableEntries(table: ElementTable): Generator<Entry> {
  for (let index = 0; index < table.length; index++) {
    yield { node: table.node(index), candidate: true };
  }
}

/** The one record of a value. */
export function oneRecord(node: JsonNode, facts: readonly ContainerFact[] = []): Contents {
  return { entries: [{ node, candidate: true }], facts, wrapper: true };
}
