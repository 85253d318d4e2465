import { escapeLength } from '../scan/token';

/** A text that stands in the document in another notation, decoded, with the way back to where each character stands. */
export interface DecodedText {
  readonly text: string;
  /** The document offset of each UTF-16 unit of `text`, and of its end; undefined when the text is the document itself. */
  readonly offsets: Int32Array | undefined;
  /** What must be written into the document to have `newText` in this text. */
  encode(newText: string): string;
}

/** The document as a text like any other. */
export function documentText(text: string): DecodedText {
  return { text, offsets: undefined, encode: (newText) => newText };
}

/** Where in the document the character at `offset` of a decoded text stands; behind its end counts as its end. */
export function placeIn({ offsets }: DecodedText, offset: number): number {
  return offsets ? (offsets[Math.min(offset, offsets.length - 1)] ?? 0) : offset;
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Decodes the content `[start, end)` of a JSON string that stands in a text. What is no valid escape stands for itself. */
export function decodeString(outer: DecodedText, start: number, end: number): DecodedText {
  const { text } = outer;
  const takenAt = (at: number) => (text.charAt(at) === '\\' ? escapeLength(text, at) || 1 : 1);
  return decode(outer, start, end, takenAt, decodeEscape, (newText) => JSON.stringify(newText).slice(1, -1));
}

/** Decodes the content `[start, end)` of a quoted CSV cell, in which a quotation mark is written twice. */
export function decodeCell(outer: DecodedText, start: number, end: number): DecodedText {
  const { text } = outer;
  const takenAt = (at: number) => (text.charAt(at) === '"' && text.charAt(at + 1) === '"' ? 2 : 1);
  return decode(
    outer,
    start,
    end,
    takenAt,
    () => '"',
    (newText) => newText.replaceAll('"', '""'),
  );
}

/** The part `[start, end)` of a text, as it stands. */
export function partOf(outer: DecodedText, start: number, end: number): DecodedText {
  return decode(
    outer,
    start,
    end,
    () => 1,
    () => '',
    (newText) => newText,
  );
}

function decode(
  outer: DecodedText,
  start: number,
  end: number,
  takenAt: (at: number) => number,
  meaning: (text: string, at: number) => string,
  encode: (newText: string) => string,
): DecodedText {
  const { text } = outer;
  const parts: string[] = [];
  const offsets = new Int32Array(end - start + 1);
  let length = 0;
  let plain = start;
  for (let at = start; at < end; ) {
    const taken = takenAt(at);
    if (taken > 1) {
      parts.push(text.slice(plain, at), meaning(text, at));
      plain = at + taken;
    }
    offsets[length++] = placeIn(outer, at);
    at += taken;
  }
  parts.push(text.slice(plain, end));
  offsets[length] = placeIn(outer, end);
  return {
    text: parts.join(''),
    offsets: offsets.subarray(0, length + 1),
    encode: (newText) => outer.encode(encode(newText)),
  };
}

function decodeEscape(text: string, at: number): string {
  const letter = text.charAt(at + 1);
  if (letter === 'u') {
    return String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
  }
  return SIMPLE[letter] ?? letter;
}
