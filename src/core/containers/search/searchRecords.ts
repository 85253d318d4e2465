import { isCarrier } from '../../facts/facts';
import type { JsonNode, Member } from '../../json/node';
import type { Report } from '../../repair/reports/report';
import { append } from '../../text/append';
import { byStart, type Span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { nodesOf, type OpenedEntry } from '../parts/container';
import { Frame, type Place } from './frame';
import { lookAt, type SearchHost } from './lookAt';

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
  let place: Place | undefined = { node: root, name: '', level: 0 };
  for (let visited = 1; place; visited++) {
    const look = yield* lookAt(place, host);
    if (look === 'elements' || (look !== 'nothing' && 'members' in look)) {
      search.enter(place, look === 'elements' ? undefined : look.members);
    } else {
      search.take(place, look === 'nothing' ? undefined : look.opened);
    }
    if (visited % STRIDE === 0) {
      yield;
    }
    place = search.next();
  }
  return search.found;
}

class Search {
  readonly #frames: Frame[] = [];
  readonly #records: JsonNode[] = [];
  /** Which of them are only the text of another one. */
  readonly #copies = new Set<number>();
  readonly #reports: Report[] = [];
  readonly #unexplained: Span[] = [];
  /** How many lists of events are being visited, and in how many places something was found. */
  #lists = 0;
  #places = 0;
  #many = false;

  constructor(readonly host: SearchHost) {}

  get found(): Found {
    const unexplained = this.#unexplained.sort(byStart);
    const records = this.#records.filter((_, index) => !this.#copies.has(index));
    return { records, reports: this.#reports, unexplained, many: this.#many || this.#places - this.#copies.size > 1 };
  }

  /** Begins to visit the members of an object or the elements of a list. */
  enter(place: Place, list: readonly Member[] | undefined): void {
    const frame = new Frame(place, list, this.#records.length, this.#frames.at(-1));
    this.#frames.push(frame);
    this.#lists += isListOfEvents(frame) ? 1 : 0;
  }

  /** Takes what was found at a place. */
  take({ node, name }: Place, opened: OpenedEntry | undefined): void {
    const before = this.#records.length;
    if (opened) {
      this.#add(opened, node.type === 'string' && isCarrier(name));
    }
    this.#leave(node, before);
  }

  /** The next place to look at; undefined when there is none left. */
  next(): Place | undefined {
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      const place = frame.next();
      if (place) {
        return place;
      }
      this.#frames.pop();
      this.#lists -= isListOfEvents(frame) ? 1 : 0;
      this.#leave(frame.place.node, frame.before);
    }
    return undefined;
  }

  #add({ records, reports, unexplained }: OpenedEntry, isText: boolean): void {
    const nodes = nodesOf(records);
    const [record, ...others] = nodes;
    const found = record && others.length === 0 ? { record, isText, index: this.#records.length } : undefined;
    const copy = found && this.#frames.at(-1)?.copies.copyWith(found);
    if (copy) {
      this.#copies.add(copy.index);
    }
    this.#many ||= nodes.length > 0 && this.#lists > 0;
    this.#places += nodes.length > 0 ? 1 : 0;
    append(this.#records, nodes);
    append(this.#reports, reports);
    append(this.#unexplained, unexplained);
  }

  /** A value was visited: what of a list holds no record is not understood once an element holds one. */
  #leave(node: JsonNode, before: number): void {
    const list = this.#frames.at(-1);
    if (!list?.isList) {
      return;
    }
    const holds = this.#records.length > before;
    if (holds && !list.holds) {
      this.#leaveOver(list, list.visited - 1);
    } else if (!holds && list.holds) {
      this.#unexplained.push(this.host.spanOf(node));
    }
    list.holds ||= holds;
  }

  /** The first elements of a list, seen before it was known what the list is. */
  #leaveOver(list: Frame, count: number): void {
    let left = count;
    for (const element of list.elements()) {
      if (left-- === 0) {
        return;
      }
      this.#unexplained.push(this.host.spanOf(element));
    }
  }
}

/** Some tools put the text of each event into a list of its own. */
function isListOfEvents(frame: Frame): boolean {
  return frame.hasElements(isCarrier(frame.place.name) ? 2 : 1);
}
