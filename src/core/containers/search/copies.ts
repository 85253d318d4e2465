import { type JsonNode, textAt } from '../../tree/node';
import { shallow } from '../shallow';

/**
 * The records found in one wrapping. Tools keep the text of an event beside the event that they made of it, under names known for that: both are
 * one event, and the first stands for it. Nothing is compared while no second record is found.
 */
export class Copies {
  readonly #earlier: { readonly record: JsonNode; readonly carried: boolean }[] = [];
  /** By `eventID`, whether an earlier record stands under such a name. */
  readonly #known = new Map<string, boolean>();
  #someCarried = false;

  /** Whether a record is an event found before, told again. `carried`: it stands under a name that tools keep a whole event under. */
  isCopy(record: JsonNode, carried: boolean): boolean {
    this.#someCarried ||= carried;
    const known = this.#earlier.length + this.#known.size > 0 && this.#someCarried ? this.#knownAs(record) : undefined;
    if (known !== undefined && (known || carried)) {
      return true;
    }
    this.#earlier.push({ record, carried });
    return false;
  }

  #knownAs(record: JsonNode): boolean | undefined {
    for (const { record: other, carried } of this.#earlier.splice(0)) {
      const id = idOf(other);
      this.#known.set(id, carried || (this.#known.get(id) ?? false));
    }
    const id = idOf(record);
    return id === '' ? undefined : this.#known.get(id);
  }
}

function idOf(record: JsonNode): string {
  return textAt(shallow(record), 'eventID') ?? '';
}
