import { type JsonNode, textAt } from '../../json/node';
import { shallow } from '../parts/shallow';

/** A record found in a wrapping. */
export interface Sighting {
  /** Its place among the records found. */
  readonly index: number;
  readonly record: JsonNode;
  /** Whether it stands as text under a name that tools keep the text of an event under. */
  readonly isText: boolean;
}

/**
 * The records found in one wrapping. Tools keep the text of an event beside the event that they made of it: both are one event, and the one that is
 * no text stands for it. Nothing is compared while no second record is found.
 */
export class Copies {
  /** Those whose id was not needed yet. */
  readonly #unread: Sighting[] = [];
  readonly #known = new Map<string, Sighting>();
  #someText = false;

  /** The one of two records that is only the text of the other, once both were found: this one, or an earlier one. */
  copyWith(found: Sighting): Sighting | undefined {
    this.#someText ||= found.isText;
    this.#unread.push(found);
    return this.#someText && this.#unread.length + this.#known.size > 1 ? this.#compare() : undefined;
  }

  #compare(): Sighting | undefined {
    let copy: Sighting | undefined;
    for (const one of this.#unread.splice(0)) {
      const id = textAt(shallow(one.record), 'eventID') ?? '';
      const other = id === '' ? undefined : this.#known.get(id);
      copy = (one.isText && other) || other?.isText ? (one.isText ? one : other) : copy;
      if (copy !== one) {
        this.#known.set(id, one);
      }
    }
    return copy;
  }
}
