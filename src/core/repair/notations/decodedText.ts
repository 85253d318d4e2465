import { escapeLength } from '../../json/token';

/** A text made of one in the document, with the way back to where each of its characters stands. */
export interface TextWithWay {
  readonly text: string;
  /** The document offset of each UTF-16 unit of `text`, and of its end; undefined when the text is the document itself. */
  readonly offsets: Int32Array | undefined;
  /** Where in the document each of them ends, if parts of it were left out: what is left out behind a character is no part of it. */
  readonly ends?: Int32Array;
}

/** A text that stands in the document in another notation, decoded. */
export interface DecodedText extends TextWithWay {
  /** What must be written into the document to have `newText` in this text. */
  encode(newText: string): string;
}

/** The document as a text like any other. */
export function documentText(text: string): DecodedText {
  return { text, offsets: undefined, encode: (newText) => newText };
}

/** Where in the document the character at `offset` of a decoded text stands; behind its end counts as its end. */
export function placeIn({ offsets }: TextWithWay, offset: number): number {
  return offsets ? (offsets[Math.min(offset, offsets.length - 1)] ?? 0) : offset;
}

/** Where in the document that ends which ends before `offset` of a decoded text; what begins there is at {@link placeIn}. */
export function endIn(text: TextWithWay, offset: number): number {
  return text.ends?.[offset - 1] ?? placeIn(text, offset);
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** How a notation writes what it must not write plainly. */
interface Escapes {
  /** The character that begins every escape. */
  readonly sign: string;
  /** How many characters the escape at `at` takes; 1 when none stands there. */
  taken(text: string, at: number): number;
  meaning(text: string, at: number): string;
  encode(newText: string): string;
}

const JSON_ESCAPES: Escapes = {
  sign: '\\',
  taken: (text, at) => escapeLength(text, at) || 1,
  meaning: decodeEscape,
  encode: (newText) => JSON.stringify(newText).slice(1, -1),
};

/** As languages write texts in single quotation marks, or in backticks: their mark is escaped as well. */
const SINGLE_ESCAPES: Escapes = {
  ...JSON_ESCAPES,
  taken: (text, at) => (/['`]/.test(text.charAt(at + 1)) ? 2 : JSON_ESCAPES.taken(text, at)),
};

const CSV_ESCAPES: Escapes = {
  sign: '"',
  taken: (text, at) => (text.charAt(at + 1) === '"' ? 2 : 1),
  meaning: () => '"',
  encode: (newText) => newText.replaceAll('"', '""'),
};

/** Decodes the content `[start, end)` of a JSON string that stands in a text. What is no valid escape stands for itself. */
export function decodeString(outer: DecodedText, start: number, end: number): DecodedText {
  return decode(outer, start, end, JSON_ESCAPES);
}

/** The same for a string in single quotation marks. */
export function decodeSingle(outer: DecodedText, start: number, end: number): DecodedText {
  return decode(outer, start, end, SINGLE_ESCAPES);
}

/** Decodes the content `[start, end)` of a quoted CSV cell, in which a quotation mark is written twice. */
export function decodeCell(outer: DecodedText, start: number, end: number): DecodedText {
  return decode(outer, start, end, CSV_ESCAPES);
}

/** The part `[start, end)` of a text, as it stands. */
export function partOf(outer: DecodedText, start: number, end: number): DecodedText {
  const offsets = new Int32Array(end - start + 1);
  fill(offsets, 0, outer, start, end + 1);
  return { text: outer.text.slice(start, end), offsets, encode: outer.encode };
}

function decode(outer: DecodedText, start: number, end: number, escapes: Escapes): DecodedText {
  // The search for the next escape must not run on behind the string: strings are many.
  const raw = outer.text.slice(start, end);
  const parts: string[] = [];
  const offsets = new Int32Array(raw.length + 1);
  let length = 0;
  for (let at = 0; at < raw.length; ) {
    const found = raw.indexOf(escapes.sign, at);
    const plain = found < 0 ? raw.length : found;
    fill(offsets, length, outer, start + at, start + plain);
    parts.push(raw.slice(at, plain));
    length += plain - at;
    at = plain;
    if (at < raw.length) {
      const taken = escapes.taken(raw, at);
      parts.push(taken === 1 ? raw.charAt(at) : escapes.meaning(raw, at));
      offsets[length++] = placeIn(outer, start + at);
      at += taken;
    }
  }
  offsets[length] = placeIn(outer, end);
  return {
    text: parts.join(''),
    offsets: offsets.subarray(0, length + 1),
    encode: (newText) => outer.encode(escapes.encode(newText)),
  };
}

/** Writes the document offsets of the characters `[start, end)` of a text from index `at`. */
function fill(offsets: Int32Array, at: number, outer: DecodedText, start: number, end: number): void {
  if (outer.offsets) {
    offsets.set(outer.offsets.subarray(start, end), at);
    return;
  }
  for (let offset = start; offset < end; offset++) {
    offsets[at + offset - start] = offset;
  }
}

function decodeEscape(text: string, at: number): string {
  const letter = text.charAt(at + 1);
  if (letter === 'u') {
    return String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
  }
  return SIMPLE[letter] ?? letter;
}
