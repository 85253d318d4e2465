import type { EventSet } from '../columns/eventSet';
import { eventSourceOf } from '../event/action';
import { identityOf } from '../event/identity';
import { failed } from '../event/outcome';
import { serviceName } from '../facts/facts';
import { inTimeOrder } from '../groups/order';
import type { LogRecord } from '../log/logRecord';
import type { Steps } from '../text/steps';

/** Events looked at between two yields: a few milliseconds for events of usual size. */
const step = 100;

/** What a search found. */
export interface Found {
  /** How many events have all the words. */
  readonly total: number;
  /** The first of them as indexes, in the order of their times. */
  readonly first: readonly number[];
}

/** Looks for words in all events of a log: in their whole text, and in what we call their service, identity and outcome. */
export class EventSearch {
  /** What is not in the text of an event, but is shown of it; kept, since every key that is typed asks again. */
  readonly #shown: (string | undefined)[] = [];
  #order: readonly number[] | undefined;

  constructor(readonly events: EventSet) {}

  /** The events that have each word of a query somewhere, whatever its case; all for a query without words. `most` of them are named. */
  *find(query: string, most: number): Steps<Found> {
    yield* this.events.prepare([]);
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const first: number[] = [];
    let total = 0;
    for (const [position, index] of (yield* this.#inTimeOrder()).entries()) {
      const record = this.events.at(index);
      if (record && this.#has(record, index, words)) {
        total++;
        first.length < most && first.push(index);
      }
      if (position % step === step - 1) {
        yield;
      }
    }
    return { total, first };
  }

  #has(record: LogRecord, index: number, words: readonly string[]): boolean {
    const text = words.length ? textOf(record) : '';
    return words.every((word) => text.includes(word) || this.#shownOf(record, index).includes(word));
  }

  #shownOf(record: LogRecord, index: number): string {
    const shown = this.#shown[index] ?? shownOf(record);
    this.#shown[index] = shown;
    return shown;
  }

  *#inTimeOrder(): Steps<readonly number[]> {
    const { events } = this;
    this.#order ??= yield* inTimeOrder(
      events,
      Array.from({ length: events.length }, (_, index) => index),
    );
    return this.#order;
  }
}

function textOf({ source, tree }: LogRecord): string {
  return source.slice(tree.offset, tree.offset + tree.length).toLowerCase();
}

function shownOf(record: LogRecord): string {
  const outcome = [failed(record) ? 'failed' : '', record.damaged ? 'damaged' : ''];
  return [serviceName(eventSourceOf(record)) ?? '', identityOf(record).label, ...outcome].join(' ').toLowerCase();
}
