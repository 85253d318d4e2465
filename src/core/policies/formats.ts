import type { IamResources } from '../facts/facts';
import { ArnFormat } from './arnFormat';

/** The forms of ARNs, each taken apart once: thousands of events ask for the same few. */
export class Formats {
  readonly #known = new Map<string, ArnFormat | undefined>();

  constructor(readonly resources: IamResources) {}

  /** The form of the ARNs of a type; undefined when there is no such type. */
  of(prefix: string, type: string): ArnFormat | undefined {
    const key = `${prefix}:${type}`;
    if (!this.#known.has(key)) {
      const written = this.resources.format(prefix, type);
      this.#known.set(key, written === undefined ? undefined : new ArnFormat(written));
    }
    return this.#known.get(key);
  }
}
