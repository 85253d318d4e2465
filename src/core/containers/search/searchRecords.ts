import { isCarrier } from '../../knowledge/knowledge';
import type { Report } from '../../reader/machine/report';
import { LazyNode } from '../../reader/scan/lazyNode';
import type { Steps } from '../../reader/steps';
import { append } from '../../text/append';
import type { Span } from '../../text/span';
import type { JsonNode } from '../../tree/node';
import { nodesOf, type OpenedEntry } from '../container';
import { elementsOf, lengthOf } from '../shallow';
import { Copies } from './copies';
import { insideOf, lookAt, type Place, type SearchHost } from './lookAt';

/** What the search found; records in text order. */
export interface Found extends OpenedEntry {
  readonly records: readonly JsonNode[];
  /** Whether there may be several wrapped events: there are, or a list leads to the only one. */
  readonly many: boolean;
}

/** How many values are looked at before the caller may pause. */
const STRIDE = 256;

/**
 * Looks for records anywhere in a value, as objects and as strings that hold some. Records are not looked into, nor is what is told in other
 * terms. An element of a list that holds none is not understood where another one does. Each value is visited once, and depth costs no stack.
 */
export function* searchRecords(root: JsonNode, host: SearchHost): Steps<Found> {
  const search = new Search(host);
  let place: Place | undefined = { node: root, name: undefined, level: 0, copies: new Copies() };
  for (let visited = 1; place; visited++) {
    search.take(place, yield* lookAt(place, host));
    if (visited % STRIDE === 0) {
      yield;
    }
    place = search.next();
  }
  return search.found;
}

/** An object or a list whose insides are being visited. */
interface Frame extends Place {
  readonly inside: Iterator<Pick<Place, 'node' | 'name'>>;
  /** How many records were found before it. */
  readonly before: number;
  /** Of a list, how many elements were visited, and whether one of them holds a record. */
  visited: number;
  holds: boolean;
}

class Search {
  readonly #frames: Frame[] = [];
  readonly #records: JsonNode[] = [];
  readonly #reports: Report[] = [];
  readonly #unexplained: Span[] = [];
  /** How many lists are being visited. */
  #lists = 0;
  #many = false;

  constructor(readonly host: SearchHost) {}

  get found(): Found {
    const unexplained = this.#unexplained.sort((one, other) => one.start - other.start);
    return { records: this.#records, reports: this.#reports, unexplained, many: this.#many };
  }

  /** Takes what was found at a place, or begins to visit its insides. */
  take(place: Place, opened: OpenedEntry | 'inside' | undefined): void {
    const before = this.#records.length;
    if (opened === 'inside') {
      this.#frames.push({ ...place, inside: insideOf(place), before, visited: 0, holds: false });
      this.#lists += isList(place) ? 1 : 0;
      return;
    }
    if (opened) {
      this.#add(opened, place);
    }
    this.#leave(place.node, before);
  }

  /** The next place to look at; undefined when there is none left. */
  next(): Place | undefined {
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      const { done, value } = frame.inside.next();
      if (!done) {
        const level = frame.node instanceof LazyNode ? frame.level + 1 : 0;
        return { ...value, level, copies: frame.node.type === 'array' ? new Copies() : frame.copies };
      }
      this.#frames.pop();
      this.#lists -= isList(frame) ? 1 : 0;
      this.#leave(frame.node, frame.before);
    }
    return undefined;
  }

  #add({ records, reports, unexplained }: OpenedEntry, { name, copies }: Place): void {
    const nodes = nodesOf(records);
    const [record, ...others] = nodes;
    if (record && others.length === 0 && copies.isCopy(record, name !== undefined && isCarrier(name))) {
      return;
    }
    this.#many ||= nodes.length > 0 && (this.#lists > 0 || this.#records.length > 0);
    append(this.#records, nodes);
    append(this.#reports, reports);
    append(this.#unexplained, unexplained);
  }

  /** An element of a list was visited: what of the list holds no record is not understood once something holds one. */
  #leave(node: JsonNode, before: number): void {
    const list = this.#frames.at(-1);
    if (list?.node.type !== 'array') {
      return;
    }
    const holds = this.#records.length > before;
    if (holds && !list.holds) {
      this.#leaveOver(list.node, list.visited);
    } else if (!holds && list.holds) {
      this.#unexplained.push(this.host.spanOf(node));
    }
    list.holds ||= holds;
    list.visited++;
  }

  /** The first elements of a list, seen before it was known what the list is. */
  #leaveOver(list: JsonNode, count: number): void {
    let left = count;
    for (const element of elementsOf(list)) {
      if (left-- === 0) {
        return;
      }
      this.#unexplained.push(this.host.spanOf(element));
    }
  }
}

/** Whether it is a list of events. Some tools put the text of each event into a list of its own. */
function isList({ node, name }: Place): boolean {
  return node.type === 'array' && (lengthOf(node) > 1 || name === undefined || !isCarrier(name));
}
