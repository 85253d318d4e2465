import { DELIVERED_OPENING } from '../../facts/facts';

const RECORD = new RegExp(DELIVERED_OPENING, 'g');

/** Tells where the records of one text begin. Keeps what it found last, so that all questions together cost one pass. */
export class RecordStarts {
  #asked = 0;
  #found = -1;

  constructor(readonly text: string) {}

  /** Where the first record begins behind `start`; the end of the text if none does. */
  after(start: number): number {
    if (start < this.#asked || start >= this.#found) {
      RECORD.lastIndex = start + 1;
      this.#found = RECORD.exec(this.text)?.index ?? this.text.length;
      this.#asked = start;
    }
    return this.#found;
  }
}
