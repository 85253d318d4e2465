import { escapedJson, htmlEntity, phpArray, quotesDoubled, terminalCode } from '../kinds/notations';
import { piecesIn } from './decodedPart';
import type { Notation } from './notation';
import { otherBracketNotations } from './otherBrackets';
import { PHP_BEGINNING, phpPieces } from './phpArrays';

export type { Notation } from './notation';

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

/** A code of a terminal: as it is, which no sound text can hold; and as tools show its first character, or lose it. */
export const CODE = String.raw`\u001b\[[\d;:?]{0,40}[A-Za-z]`;
const SHOWN_CODE = String.raw`(?:\^\[|\u241b|ESC)?\[(?:\d{1,3};){0,4}\d{0,3}m`;

function terminalCodes(code: string, doubtful: boolean): Notation {
  return {
    kind: terminalCode,
    beginning: new RegExp(String.raw`[{[](?:\s|[{[]){0,200}${code}`, 'y'),
    pieces: written(new RegExp(code, 'g'), () => ''),
    around: code,
    doubtful,
  };
}

/** What a global pattern matches stands for something else. */
function written(pattern: RegExp, meaning: (found: string) => string): Notation['pieces'] {
  return (text, start, end) => piecesIn(text, start, end, pattern, meaning);
}

/** Every notation in which samples are found. The only list of them. */
export const notations: readonly Notation[] = [
  {
    kind: escapedJson,
    beginning: /[{[](?:\s|\\[nrt]|[{[]){0,200}\\"/y,
    pieces: written(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/g, (written) => JSON.parse(`"${written}"`) as string),
  },
  {
    // Literals of code put together with plus signs, one a line: `"{\n" + "\"eventVersion\": \"1.08\"" + "}"`.
    kind: escapedJson,
    beginning: /[{[](?:\\[nrt]){0,8}"\s{0,200}\+\s{0,200}"(?:[ \t]|\\[nrt]|[{[]){0,200}\\"/y,
    pieces: written(/"\s{0,200}\+\s{0,200}"|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/g, (written) =>
      written.startsWith('"') ? '' : (JSON.parse(`"${written}"`) as string),
    ),
  },
  {
    kind: htmlEntity,
    beginning: /[{[](?:\s|&nbsp;|[{[]){0,200}&(?:quot;?|#34;|#x22;)/iy,
    pieces: written(/&(?:quot;?|(?:amp|lt|gt|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});)/gi, entity),
  },
  {
    kind: htmlEntity,
    beginning: /[{[](?:\s|&amp;nbsp;|[{[]){0,200}&(?:amp;){1,3}(?:quot;?|#34;|#x22;)/iy,
    pieces: written(/&(?:amp;){0,3}(?:quot;?|(?:amp|lt|gt|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});)/gi, (written) =>
      entity(written.replace(/&(?:amp;)*(?=\w+;?$|#)/i, '&')),
    ),
  },
  {
    kind: quotesDoubled,
    beginning: /[{[](?:\s|[{[]){0,200}""\w[\w$.-]{0,127}""\s*:/y,
    pieces: written(/""/g, () => '"'),
  },
  terminalCodes(CODE, false),
  terminalCodes(SHOWN_CODE, true),
  { kind: phpArray, beginning: PHP_BEGINNING, pieces: phpPieces },
  ...otherBracketNotations,
];

/** The character that an entity stands for, as browsers read it: `&quot` needs no semicolon. */
function entity(written: string): string {
  const name = written.slice(1).replace(';', '').toLowerCase();
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return ENTITIES[name] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
}
