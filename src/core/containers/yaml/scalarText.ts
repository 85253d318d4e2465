import { type DecodedText, placeIn } from '../../repair/notations/decodedText';

/** The ways in which YAML writes a text. */
export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** Decodes the content `[start, end)` of a scalar: without its quotation marks or its header. */
export type DecodeScalar = (outer: DecodedText, start: number, end: number) => DecodedText;

/** What a scalar of each style says, with the way back to the document. */
export const decoders: Readonly<Record<Style, DecodeScalar>> = {
  plain: decoder('plain', (text) => text),
  single: decoder('single', (text) => text.replaceAll("'", "''")),
  double: decoder('double', (text) => JSON.stringify(text).slice(1, -1)),
  literal: decoder('literal', (text) => text),
  folded: decoder('folded', (text) => text),
};

function decoder(style: Style, encode: (text: string) => string): DecodeScalar {
  return (outer, start, end) => {
    const out = new Unfolding(outer, start, end, style === 'literal');
    while (out.at < end) {
      step(out, style);
    }
    return out.decoded((newText) => outer.encode(encode(newText)));
  };
}

function step(out: Unfolding, style: Style): void {
  const char = out.char;
  if (out.breakLength(out.at) > 0) {
    out.lineBreak();
  } else if (style === 'single' && char === "'") {
    out.put("'", 2);
  } else if (style === 'double' && char === '\\') {
    escaped(out);
  } else {
    out.put(char, 1);
  }
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ 0: '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b' },
  ...{ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
};
const CODE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y;

function escaped(out: Unfolding): void {
  CODE.lastIndex = out.at;
  const code = CODE.exec(out.outer.text);
  const next = out.outer.text.charAt(out.at + 1);
  if (out.breakLength(out.at + 1) > 0) {
    out.joinLines();
  } else if (code) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
    out.put(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd', code[0].length);
  } else {
    out.put(NAMED[next] ?? next, 2);
  }
}

/** A text that goes over several lines, put together again: a line break in it is a space, an empty line a line break. */
class Unfolding {
  readonly #characters: string[] = [];
  readonly #offsets: number[] = [];
  readonly #indent: number;
  /** Blanks before this many characters were written with a backslash: they stay. */
  #fixed = 0;

  constructor(
    readonly outer: DecodedText,
    public at: number,
    readonly end: number,
    readonly literal: boolean,
  ) {
    this.#indent = literal ? at - 1 - outer.text.lastIndexOf('\n', at - 1) : 0;
  }

  get char(): string {
    return this.outer.text.charAt(this.at);
  }

  /** How long the line break at an offset is; 0 when none stands there. */
  breakLength(at: number): number {
    const { text } = this.outer;
    return text.charAt(at) === '\n' ? 1 : text.startsWith('\r\n', at) ? 2 : 0;
  }

  /** Takes over what the next `length` characters of the document mean. */
  put(meaning: string, length: number): void {
    for (const unit of meaning.split('')) {
      this.#characters.push(unit);
      this.#offsets.push(placeIn(this.outer, this.at));
    }
    this.at += length;
    this.#fixed = length > 1 ? this.#characters.length : this.#fixed;
  }

  lineBreak(): void {
    if (this.literal) {
      this.put('\n', this.breakLength(this.at));
      this.#skipBlanks(this.#indent);
      return;
    }
    while (this.#characters.length > this.#fixed && /[ \t]/.test(this.#characters.at(-1) ?? '')) {
      this.#characters.pop();
      this.#offsets.pop();
    }
    const start = this.at;
    const count = this.#skipLineBreaks();
    const behind = this.at;
    this.at = start;
    this.put(count > 1 ? '\n'.repeat(count - 1) : ' ', behind - start);
    this.#fixed = this.#characters.length;
  }

  /** Steps over a line break that a backslash takes away. */
  joinLines(): void {
    this.at += 1 + this.breakLength(this.at + 1);
    this.#skipBlanks(Number.POSITIVE_INFINITY);
    this.#fixed = this.#characters.length;
  }

  #skipLineBreaks(): number {
    let count = 0;
    while (this.at < this.end && this.breakLength(this.at) > 0) {
      this.at += this.breakLength(this.at);
      this.#skipBlanks(Number.POSITIVE_INFINITY);
      count++;
    }
    return count;
  }

  #skipBlanks(most: number): void {
    for (let count = 0; count < most && this.at < this.end && /[ \t]/.test(this.char); count++) {
      this.at++;
    }
  }

  decoded(encode: (newText: string) => string): DecodedText {
    const offsets = Int32Array.from([...this.#offsets, placeIn(this.outer, this.end)]);
    return { text: this.#characters.join(''), offsets, encode };
  }
}
