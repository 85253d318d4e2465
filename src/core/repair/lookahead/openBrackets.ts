import type { RoughToken } from './roughTokens';

const MEMBER_BEHIND = /^\s{0,40},\s{0,40}["'“”‘’]/;
const NEAR = 100;

/** Whether a member follows, in marks of any kind. */
export function memberFollows(text: string, at: number): boolean {
  return MEMBER_BEHIND.test(text.slice(at, at + NEAR));
}

/** A bracket that is open. */
export interface Open {
  readonly opener: '{' | '[';
  /** What it is the value of. */
  readonly name: string | undefined;
}

/** The brackets that are open behind some members of an event, from the event on. Signs may be lost or doubled, the brace of a value as well. */
export class OpenBrackets {
  #open: Open[] = [{ opener: '{', name: undefined }];
  #name: RoughToken | undefined;
  /** The name before the value that stands behind a colon. */
  #holder: RoughToken | undefined;
  #before = '';

  /** The same, which goes on by itself. */
  copy(): OpenBrackets {
    const copy = new OpenBrackets();
    copy.#open = [...this.#open];
    [copy.#name, copy.#holder, copy.#before] = [this.#name, this.#holder, this.#before];
    return copy;
  }

  /** Whether all is closed, the event included. */
  get isClosed(): boolean {
    return this.#open.length === 0;
  }

  /** Goes on by a token of a text. */
  take(rough: RoughToken, text: string): void {
    const { token } = rough;
    if (token === 'text') {
      this.#holder = this.#before === ':' ? this.#name : undefined;
      this.#name = rough;
    } else if (token === ':' && this.#before === 'text' && this.#holder !== undefined) {
      // What seemed to be a value is a name: the brace before it is lost.
      this.#open.push({ opener: '{', name: this.#holder.text });
    } else if (token === '{' || token === '[') {
      this.#open.push({ opener: token, name: this.#expectsValue ? this.#name?.text : undefined });
    } else if (token === '}' || token === ']') {
      this.#close(token, memberFollows(text, rough.end));
    }
    this.#before = token;
  }

  /** Behind an event no member follows: where one does, a bracket was not seen. */
  #close(closer: '}' | ']', goesOn: boolean): void {
    const opener = closer === '}' ? '{' : '[';
    this.#open.length = Math.max(
      goesOn ? 1 : 0,
      this.#open.findLastIndex((one) => one.opener === opener),
    );
  }

  /** What is open where a value is expected; nothing where none is. */
  beforeValue(): readonly Open[] {
    const isDoubled = this.#before === '{' && this.#open.length > 1;
    const open = isDoubled ? this.#open.slice(0, -1) : this.#open;
    const isNamed = isDoubled && this.#open.at(-1)?.name !== undefined;
    return open.at(-1)?.opener === '[' || this.#expectsValue || isNamed ? open : [];
  }

  get #expectsValue(): boolean {
    return this.#before === 'text' || this.#before === ':';
  }
}
