import { isDeepStrictEqual } from 'node:util';
import { type Edit, type LogDocument, read } from '../../../src/core';
import { refusedIn } from '../refusals';
import { mended, shownRecords } from './shown';

/** Containers whose own text is not JSON. */
const NOT_JSON = /csv|sequence|lines|logs|athena|lake/;

/**
 * Checks everything that the reader promises of any text at all (product.md, "One tolerant reader").
 * @returns the first promise that it breaks, in words, or undefined when it keeps all of them.
 */
export function brokenPromise(text: string): string | undefined {
  try {
    const log = read(text);
    return brokenPlaces(log) ?? lostWords(log) ?? brokenMend(log);
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function brokenPlaces({ text, damages, records }: LogDocument): string | undefined {
  const edits = damages.flatMap((damage) => damage.edits).sort(byPlace);
  let at = 0;
  for (const { span } of edits) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      return `edits overlap or leave the text at ${span.start}`;
    }
    at = span.end;
  }
  const odd = damages.find(({ span }) => span.start < 0 || span.end < span.start || span.end > text.length);
  if (odd) {
    return `${odd.code} leaves the text`;
  }
  const spans = [...records].map((record) => record.span);
  const wrong = spans.findIndex((span, index) => span.start < (spans[index - 1]?.end ?? 0) || span.end > text.length);
  return wrong < 0 ? undefined : `record ${wrong} overlaps the one before or leaves the text`;
}

/** Kinds whose mend takes away words: they are no data, or the notation of another language. */
const TAKES_WORDS: ReadonlySet<string> = new Set([
  'comment',
  'escaped-json',
  'foreign-literal',
  'hash-rocket',
  'html-entity',
  'leading-text',
  'line-prefix',
  'markup-residue',
  'merge-conflict',
  'php-array',
  'placeholder',
  'placeholder-value',
  'stray-text',
  'terminal-code',
  'trailing-text',
]);

/** Kinds whose mend writes a character plainly that was written in another way. */
const NOTATIONS: ReadonlySet<string> = new Set(['escaped-json', 'html-entity']);

/** What the author wrote survives: an edit takes away punctuation only, but for kinds that are about words, and adds no words. */
function lostWords({ text, damages }: LogDocument): string | undefined {
  for (const { code, edits } of damages) {
    for (const { span, newText } of edits) {
      const kept = newText.endsWith(text.slice(span.start, span.end));
      const before = kept ? '' : text.slice(span.start, span.end);
      const after = kept ? newText.slice(0, newText.length - (span.end - span.start)) : newText;
      if (!TAKES_WORDS.has(code) && /[\p{L}\p{N}]/u.test(before.replace(/&[a-z#\d]+;|^\n[ \t]*\d+/gi, ''))) {
        return `the mend of ${code} takes away ${JSON.stringify(before)}`;
      }
      if (
        !NOTATIONS.has(code) &&
        /[\p{L}\p{N}]/u.test(after.replace(/\\u[\da-f]{4}|\\[nrtbf]|\b(?:null|true|false)\b/g, ''))
      ) {
        return `the mend of ${code} adds ${JSON.stringify(newText)}`;
      }
    }
  }
  return undefined;
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function brokenMend(log: LogDocument): string | undefined {
  // What the guard has refused stays as it is: it is counted elsewhere, and there is nothing to compare.
  if (hasStrangers(log) || refusedIn(log).length > 0) {
    return undefined;
  }
  const after = read(mended(log));
  const [left] = after.damages;
  if (left) {
    return `still damaged after mending: ${left.code} at ${left.span.start} of ${JSON.stringify(after.text.slice(0, 300))}`;
  }
  if (!isDeepStrictEqual(shownRecords(after), shownRecords(log))) {
    return 'other values after mending than were shown before';
  }
  return notStrict(after);
}

/**
 * Whether beside the log something else stands that has the fields of a record and is none. It is left as it is; what the text of a
 * mended record is worth may depend on it, so that there is nothing to compare.
 */
function hasStrangers({ text, containers, damages, unexplained }: LogDocument): boolean {
  if (unexplained.some(({ start, end }) => /[{}[\]":]/.test(text.slice(start, end)))) {
    return true;
  }
  const spans = [...containers, ...damages.flatMap(({ edits }) => edits)].map(({ span }) => span);
  let left = '';
  let at = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    left += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  const rest = left + text.slice(at);
  const marks = rest.match(/[{}[\]":]/g)?.length ?? 0;
  return marks > FEW_MARKS || /"\s*:/.test(rest) || (marks > 0 && NAMES.test(rest));
}

/** So many brackets, quotation marks and colons make nothing that could be taken for JSON. */
const FEW_MARKS = 6;
/** Names by which a text is taken for part of a record. */
const NAMES = /event[A-Z]\w+|awsRegion|userIdentity|Records|Events|detail|(?:request|response)[A-Z]|sourceIP|resources/;

/** Whether every container and record of a text without damages is what JSON.parse accepts, with the values shown. */
function notStrict(log: LogDocument): string | undefined {
  for (const { id, span } of log.containers) {
    if (!NOT_JSON.test(id) && !isStrict(log.text.slice(span.start, span.end))) {
      return `container ${id} is not strict JSON after mending`;
    }
  }
  const values = shownRecords(log);
  const wrong = [...log.records].findIndex(
    ({ span }, index) => !isDeepStrictEqual(parsedRecord(log.text.slice(span.start, span.end)), values[index]),
  );
  return wrong < 0 ? undefined : `record ${wrong} shows other values than JSON.parse`;
}

/** Whether a text is JSON, or a row of lines each of which is. */
function isStrict(text: string): boolean {
  return (
    parsed(text) !== undefined ||
    parsed(unquoted(text)) !== undefined ||
    text.split('\n').every((line) => line.trim() === '' || parsed(line) !== undefined)
  );
}

/** The value of a record's text, which may stand inside a string. */
function parsedRecord(text: string): unknown {
  return (parsed(text) ?? parsed(unquoted(text)) ?? parsed(String(parsed(`"${text}"`)?.value)))?.value;
}

/** The text of a quotation in Markdown without the marks before its lines. */
function unquoted(text: string): string {
  return text.replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n');
}

function parsed(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}
