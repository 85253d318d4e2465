import type { JsonNode } from '../json/node';
import { type Json, scalarText } from '../json/plain';
import type { EventData, Path } from '../log/eventData';

/** An event that is fetched when it is asked: most facets tell from a key alone what it is called. */
export function lazyEvent(fetch: () => EventData | undefined): EventData {
  return new LazyEvent(fetch);
}

class LazyEvent implements EventData {
  #event: EventData | undefined;

  constructor(readonly fetch: () => EventData | undefined) {}

  get damaged(): boolean {
    return this.#fetched()?.damaged ?? false;
  }

  get tree(): JsonNode {
    return this.#fetched()?.tree ?? { type: 'null', offset: 0, length: 0 };
  }

  get source(): string {
    return this.#fetched()?.source ?? '';
  }

  at(...path: Path): Json | undefined {
    return this.#fetched()?.at(...path);
  }

  text(...path: Path): string | undefined {
    return scalarText(this.at(...path));
  }

  node(...path: Path): JsonNode | undefined {
    return this.#fetched()?.node(...path);
  }

  key(...path: Path): JsonNode | undefined {
    return this.#fetched()?.key(...path);
  }

  #fetched(): EventData | undefined {
    this.#event ??= this.fetch();
    return this.#event;
  }
}
