import { applyEdits, type Edit } from '../../src/core';

/** The letters and digits of a text, word for word, however it is punctuated. */
function wordsOfText(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

/** A text with what JSON may write as an escape written plainly. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(?:u([\da-fA-F]{4})|([\\nrtbf]))/g, (found, unit?: string, letter?: string) =>
    unit ? String.fromCharCode(Number.parseInt(unit, 16)) : letter === '\\' ? found : ' ',
  );
}

/**
 * Whether edits keep what a sound JSON text says, judged slowly and by the whole text: the same letters and digits in the same order, and
 * where the text is JSON still, each name and string of old as it was, be it a part of a longer one.
 */
export function keepsAll(text: string, edits: readonly Edit[]): boolean {
  const after = applyEdits(text, edits);
  // Where the quotation marks do not match up any more, nobody can tell what is an escape.
  const sameWords = keepsWords(text, after) || keepsWords(withoutEscapes(text), withoutEscapes(after));
  return sameWords && keepsStrings(text, after);
}

function keepsWords(text: string, after: string): boolean {
  const [before, now] = [text, after].map(wordsOfText) as [string[], string[]];
  return withoutNulls(before) === withoutNulls(now) && nulls(before) <= nulls(now);
}

/** A null may stand where there was no value. */
function withoutNulls(words: readonly string[]): string {
  return words.filter((word) => word !== 'null').join('');
}

function nulls(words: readonly string[]): number {
  return words.filter((word) => word === 'null').length;
}

function keepsStrings(text: string, after: string): boolean {
  const now = stringsIn(after);
  return now === undefined || (stringsIn(text) ?? []).every((one) => now.join('\n').includes(one));
}

/** All names and strings of a JSON text in order; undefined when it is no JSON. */
function stringsIn(json: string): string[] | undefined {
  try {
    JSON.parse(json);
  } catch {
    return undefined;
  }
  return (json.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((token) => String(JSON.parse(token)));
}
