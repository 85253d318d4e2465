import { escapeLength } from '../scan/token';

/** The content of a JSON string, decoded, with the way back to where each character stands in the document. */
export interface DecodedText {
  readonly text: string;
  /** The document offset of each UTF-16 unit of `text`, and of its end. */
  readonly offsets: Int32Array;
}

const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Decodes the string content in `[start, end)` of a document. What is no valid escape stands for itself. */
export function decodeText(document: string, start: number, end: number): DecodedText {
  const parts: string[] = [];
  const offsets = new Int32Array(end - start + 1);
  let length = 0;
  let at = start;
  while (at < end) {
    const taken = document.charAt(at) === '\\' ? escapeLength(document, at) || 1 : 1;
    parts.push(taken === 1 ? document.charAt(at) : decodeEscape(document, at));
    offsets[length++] = at;
    at += taken;
  }
  offsets[length] = end;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
}

function decodeEscape(document: string, at: number): string {
  const letter = document.charAt(at + 1);
  if (letter === 'u') {
    return String.fromCharCode(Number.parseInt(document.slice(at + 2, at + 6), 16));
  }
  return SIMPLE[letter] ?? letter;
}

/** Text as it must be written inside a JSON string. */
export function encodeText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
