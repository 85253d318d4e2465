import type { EventData } from '../log/eventData';
import type { LogRecord } from '../log/logRecord';
import { own } from '../text/own';
import { Watched } from './watched';

/** Longer fields are seldom the same twice. */
const LONGEST = 4096;
/** After so many events that were asked about, what is seldom remembered is no longer kept. */
const TRIAL = 512;
const MOST = 50_000;

/**
 * What is told of events, remembered by the text of the fields that it was told from: most events of a log have a caller, a source and an action
 * in common with others. Which fields those are is seen from what is asked for; where another one turns out to matter, all is forgotten.
 * So it is right for whatever always tells the same of the same fields.
 */
export class Remembered<T> {
  #names: readonly string[] = [];
  readonly #known = new Map<string, T>();
  #asked = 0;
  #found = 0;

  constructor(readonly tell: (event: EventData) => T) {}

  of(event: LogRecord): T {
    const key = this.#pays() ? this.#keyOf(event) : undefined;
    const known = key === undefined ? undefined : this.#known.get(key);
    this.#asked++;
    if (known !== undefined) {
      this.#found++;
      return known;
    }
    return key === undefined ? this.tell(event) : this.#learn(event, key);
  }

  /** Whether it is found often enough to be looked for. */
  #pays(): boolean {
    return this.#asked < TRIAL || this.#found * 4 > this.#asked;
  }

  #learn(event: LogRecord, key: string): T {
    const watched = new Watched(event);
    const told = this.tell(watched);
    const others = [...watched.asked].filter((name) => !this.#names.includes(name));
    if (others.length > 0) {
      this.#known.clear();
      this.#names = [...this.#names, ...others];
    }
    const all = others.length > 0 ? this.#keyOf(event) : key;
    if (!watched.whole && all !== undefined && this.#known.size < MOST) {
      this.#known.set(own(all), told);
    }
    return told;
  }

  #keyOf(event: LogRecord): string | undefined {
    const { written } = event;
    if (!written) {
      return undefined;
    }
    const [first, ...others] = this.#names;
    let key = first === undefined ? '' : (written.get(first) ?? '');
    for (const name of others) {
      // No value of JSON holds this character as it is.
      key += `\u0000${written.get(name) ?? ''}`;
    }
    return key.length > LONGEST ? undefined : key;
  }
}
