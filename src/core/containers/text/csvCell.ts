import { type DecodedText, decodeCell, documentText, partOf } from '../../repair/notations/decodedText';
import { openHeld } from '../open';
import type { Source } from '../parts/source';
import type { Cell } from '../rows/rowRecord';

/** What a CSV cell in `[start, end)` says: without its quotation marks, doubled ones made single. */
export function cellContent(text: string, start: number, end: number): string {
  return text.charAt(start) === '"' ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end);
}

/** The content of a CSV cell with the way back to the document. */
function cellText(text: string, start: number, end: number): DecodedText {
  const document = documentText(text);
  return text.charAt(start) === '"' ? decodeCell(document, start + 1, end - 1) : partOf(document, start, end);
}

/** Opens what a CSV cell in `[start, end)` of a document says. */
export function openCell(source: Source, start: number, end: number) {
  const content = cellContent(source.text, start, end);
  return source.text.charAt(start) === '"'
    ? openHeld({ start: start + 1, end: end - 1, content }, decodeCell, source.cells, source)
    : openHeld({ start, end, content }, partOf, source.plain, source);
}

/** Opens what stands from the quotation mark at `start` to the end of a row whose marks do not pair. */
export function openTorn(source: Source, start: number, end: number) {
  const { text } = source;
  const last = start + text.slice(start, end).trimEnd().length;
  const to = Math.max(start + 1, text.charAt(last - 1) === '"' ? last - 1 : last);
  const content = text.slice(start + 1, to).replaceAll('""', '"');
  return text.charAt(start) === '"'
    ? openHeld({ start: start + 1, end: to, content }, decodeCell, source.cells, source)
    : undefined;
}

/** The CSV cell in `[start, end)` as a cell of a record. */
export function csvCell(path: readonly string[], text: string, start: number, end: number): Cell {
  const content = cellContent(text, start, end);
  return { path, offset: start, length: end - start, content, decoded: () => cellText(text, start, end) };
}
