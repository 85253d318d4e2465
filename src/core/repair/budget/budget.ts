import type { Report } from '../reports/report';
import { Habits } from './habits';

/** How many damages a text may have in one place before it is taken for noise. */
const MOST_DAMAGES = 4000;
/** One more for each so many characters: no author makes more mistakes than that over a long stretch. */
const CHARACTERS_EACH = 20;
/** What a place of a kind weighs that comes at every member, as `=>` does. */
export const GATHERED_WEIGHT = 0.2;
/** How many steps of reading may be done again in search of better readings, in a short document. */
const STEPS = 60_000;
/** One more for each so many characters of the document. */
const CHARACTERS_A_STEP = 16;
/** Amid noise so many steps of a search count as a damage: each value there is looked at in vain, and all that follows would be searched again for each. */
const STEPS_A_DAMAGE = 100;
/** How many steps a search may always go on behind an end that it found: a better one is seldom further. */
const LEAST_PATIENCE = 400;

/**
 * Bounds what is costly in reading one document, so that no text makes the whole costly: how often values are read again in search of a
 * better reading, and how many damages are told apart where there is hardly anything but damage. Both grow with the text.
 */
export class Budget {
  #steps: number;
  #patience: number;
  #damages = MOST_DAMAGES;
  #at = 0;
  /** What was left of the steps where the last value began amid noise. */
  #before = Number.NEGATIVE_INFINITY;
  /** What is wrong all over the document. */
  readonly habits = new Habits();

  /** @param length of the document, in UTF-16 units. */
  constructor(length: number) {
    this.#steps = STEPS + length / CHARACTERS_A_STEP;
    this.#patience = this.#steps;
  }

  /** Whether values may still be read again. */
  get isLeft(): boolean {
    return this.#steps > 0;
  }

  /** Counts steps of a reading that was made in search of a better one. */
  spend(steps: number): void {
    this.#steps -= steps;
  }

  /**
   * How many steps a search may go on behind an end that it found, for a better one. What opens bracket upon bracket around sound records would
   * have each of its values search all that follows.
   */
  get patience(): number {
    return Math.max(LEAST_PATIENCE, this.#patience);
  }

  /** Counts steps that a search went on in vain. */
  losePatience(steps: number): void {
    this.#patience -= steps;
  }

  /**
   * What the damages of a value that begins at `offset` may weigh at first; below 1 nothing damaged is read there. `amidNoise` where most
   * of what is allowed has been used up. Asked in text order.
   */
  damagesAt(offset: number): { readonly mostDamages: number; readonly amidNoise: boolean } {
    this.#damages = Math.min(MOST_DAMAGES, this.#damages + Math.max(0, offset - this.#at) / CHARACTERS_EACH);
    this.#at = Math.max(this.#at, offset);
    const amidNoise = this.#damages < MOST_DAMAGES / 2;
    this.#before = amidNoise ? this.#steps : Number.NEGATIVE_INFINITY;
    return { mostDamages: this.#damages, amidNoise };
  }

  /** Counts the damages of a value that has been read; at least one, for the attempt, and amid noise what it took. */
  spendDamages(reports: readonly Report[]): void {
    const steps = Math.max(0, this.#before - this.#steps);
    this.#damages -= reports.reduce((sum, report) => sum + weightOf(report), 1 + steps / STEPS_A_DAMAGE);
  }
}

/** What a damage counts. */
export function weightOf({ kind }: Pick<Report, 'kind'>): number {
  return kind.gathered ? GATHERED_WEIGHT : 1;
}

/** What the damages of a value may weigh when `length` characters of it are read, and `first` were allowed at its start. */
export function mostDamages(length: number, first = MOST_DAMAGES): number {
  return first + length / CHARACTERS_EACH;
}
