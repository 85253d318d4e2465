import { CLOSE_BRACE, COMMA, OPEN_BRACE, OPEN_BRACKET } from '../../json/chars';
import { MAX_DEPTH } from '../../json/cleanScan';
import { byteNameEnd, byteScalarEnd } from './byteTokens';
import { MemberNames, MOST_MEMBERS } from './memberNames';

/** How far behind the code of an opening bracket that of its closing one is. */
const TO_CLOSER = 2;

/**
 * Measures minified objects of strict JSON in bytes, each byte once, and notes on the way which members they have and where these end: who reads a
 * log asks next for some of them.
 */
export class ByteScanner {
  /** The names of the members of the object that was measured last; undefined where one is odd, or there are too many. */
  names: MemberNames | undefined;
  /** Where their values end, counted from where the object begins. */
  readonly ends = new Uint32Array(MOST_MEMBERS);
  readonly #root: MemberNames | undefined;
  readonly #closers = new Uint8Array(MAX_DEPTH);

  /** @param notesMembers whether anybody asks for them */
  constructor(notesMembers: boolean) {
    this.#root = notesMembers ? new MemberNames() : undefined;
  }

  /** The offset behind the object at `start`; -1 where it is empty, damaged or too deep, or has white space between its tokens. */
  end(bytes: Uint8Array, start: number): number {
    const closers = this.#closers;
    this.names = this.#root;
    let [closer, depth] = [CLOSE_BRACE, 1];
    closers[0] = closer;
    for (let at = start + 1; ; at++) {
      if (closer === CLOSE_BRACE) {
        at = depth === 1 ? this.#nameEnd(bytes, at) : byteNameEnd(bytes, at);
        if (at < 0) {
          return -1;
        }
      }
      const code = bytes[at] ?? 0;
      if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (depth === MAX_DEPTH) {
          return -1;
        }
        closer = code + TO_CLOSER;
        closers[depth++] = closer;
        if (bytes[at + 1] !== closer) {
          continue;
        }
        at++;
      } else {
        at = byteScalarEnd(bytes, at);
        if (at < 0) {
          return -1;
        }
      }
      for (; bytes[at] === closer && depth > 1; at++) {
        closer = closers[--depth - 1] ?? 0;
      }
      if (depth === 1) {
        this.#note(at - start);
      }
      if (bytes[at] !== COMMA) {
        return depth === 1 && bytes[at] === CLOSE_BRACE ? at + 1 : -1;
      }
    }
  }

  /** The offset behind a name of the object itself. */
  #nameEnd(bytes: Uint8Array, at: number): number {
    this.names = this.names?.after(bytes, at);
    return this.names ? at + this.names.written.length : byteNameEnd(bytes, at);
  }

  #note(end: number): void {
    if (this.names) {
      this.ends[this.names.names.length - 1] = end;
    }
  }
}
