import { applyEdits, type Edit } from '../../src/core';

/** The letters and digits of a whole text, word for word, however it is punctuated; a line break may be written as an escape. */
function wordsOfText(text: string): string[] {
  const plain = text.replace(/\\([\\nrtbf])/g, (found, letter) => (letter === '\\' ? found : ' '));
  return plain.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
}

/**
 * Whether edits keep what a sound JSON text says, judged slowly and by the whole text: the same letters and digits in the same order, and
 * where the text is JSON still, each name and string of old as it was, be it a part of a longer one.
 */
export function keepsAll(text: string, edits: readonly Edit[]): boolean {
  const after = applyEdits(text, edits);
  const [before, now] = [text, after].map(wordsOfText) as [string[], string[]];
  return withoutNulls(before) === withoutNulls(now) && nulls(before) <= nulls(now) && keepsStrings(text, after);
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
