import type { JsonNode } from '../json/node';
import { type Json, scalarText } from '../json/plain';
import type { EventData, Path } from '../log/eventData';

/** An event that tells which of its top-level fields were asked for. */
export class Watched implements EventData {
  readonly asked = new Set<string>();
  /** Whether more than single fields was asked for, so that anything in the event may matter. */
  whole = false;

  constructor(readonly event: EventData) {}

  at(...path: Path): Json | undefined {
    this.#note(path);
    return this.event.at(...path);
  }

  text(...path: Path): string | undefined {
    return scalarText(this.at(...path));
  }

  node(...path: Path): JsonNode | undefined {
    this.whole = true;
    return this.event.node(...path);
  }

  key(...path: Path): JsonNode | undefined {
    this.whole = true;
    return this.event.key(...path);
  }

  get tree(): JsonNode {
    this.whole = true;
    return this.event.tree;
  }

  get source(): string {
    this.whole = true;
    return this.event.source;
  }

  get damaged(): boolean {
    this.whole = true;
    return this.event.damaged;
  }

  #note([name]: Path): void {
    if (name === undefined) {
      this.whole = true;
    } else {
      this.asked.add(String(name));
    }
  }
}
