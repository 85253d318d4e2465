/** What is known of the language of one open document. */
interface Known {
  language: string;
  /** What it was before we changed it; undefined while it is not of our making. */
  before?: string | undefined;
  /** What we are about to change it to. */
  giving?: string | undefined;
  /** Whether somebody else has changed it. */
  chosen: boolean;
}

/** Who gave each open document its language. A change of language is told as closing and opening, so it is known by comparing. */
export class LanguageHistory {
  readonly #known = new Map<string, Known>();

  constructor(
    /** The language that we give. */
    readonly own: string,
  ) {}

  /**
   * A document was opened, or came back in another language.
   * @param isUntitled then VS Code guesses the language while the user writes, which is nobody's choice.
   */
  opened(key: string, language: string, isUntitled: boolean): void {
    const known = this.#known.get(key);
    if (!known) {
      this.#known.set(key, { language, chosen: false });
    } else if (known.language !== language) {
      this.#changed(known, language, isUntitled);
    }
  }

  /** A document is gone, and what was chosen for it. */
  gone(key: string): void {
    this.#known.delete(key);
  }

  /** We are about to change the language of a document. */
  giving(key: string, language: string): void {
    const known = this.#known.get(key);
    if (known) {
      known.giving = language;
    }
  }

  /** The change has been made, or could not be made. */
  given(key: string): void {
    const known = this.#known.get(key);
    if (known) {
      known.giving = undefined;
    }
  }

  /** Whether the language of a document is not for us to change: somebody else has chosen it, or we are at it. */
  isSettled(key: string): boolean {
    const known = this.#known.get(key);
    return known !== undefined && (known.chosen || known.giving !== undefined);
  }

  /** The language that a document had before we gave it ours; undefined when it has it from somebody else. */
  before(key: string): string | undefined {
    return this.#known.get(key)?.before;
  }

  #changed(known: Known, language: string, isUntitled: boolean): void {
    const ours = known.giving === language;
    const guessed = isUntitled && known.language !== this.own && language !== this.own;
    known.before = ours && language === this.own ? known.language : undefined;
    known.chosen ||= !ours && !guessed;
    known.language = language;
  }
}
