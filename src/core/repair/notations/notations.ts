import { escapedJson, htmlEntity, quotesDoubled, terminalCode } from '../kinds/notations';
import type { Notation } from './notation';

export type { Notation } from './notation';

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

/** A code of a terminal: as it is, which no sound text can hold; and as tools show its first character, or lose it. */
export const CODE = String.raw`\u001b\[[\d;:?]{0,40}[A-Za-z]`;
const SHOWN_CODE = String.raw`(?:\^\[|\u241b|ESC)?\[(?:\d{1,3};){0,4}\d{0,3}m`;

function terminalCodes(code: string, doubtful: boolean): Notation {
  return {
    kind: terminalCode,
    beginning: new RegExp(String.raw`[{[](?:\s|[{[]){0,200}${code}`, 'y'),
    written: new RegExp(code, 'g'),
    meaning: () => '',
    around: code,
    doubtful,
  };
}

/** Every notation in which samples are found. The only list of them. */
export const notations: readonly Notation[] = [
  {
    kind: escapedJson,
    beginning: /[{[](?:\s|\\[nrt]|[{[]){0,200}\\"/y,
    written: /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/g,
    meaning: (written) => JSON.parse(`"${written}"`) as string,
  },
  {
    // Literals of code put together with plus signs, one a line: `"{\n" + "\"eventVersion\": \"1.08\"" + "}"`.
    kind: escapedJson,
    beginning: /[{[](?:\\[nrt]){0,8}"\s{0,200}\+\s{0,200}"(?:[ \t]|\\[nrt]|[{[]){0,200}\\"/y,
    written: /"\s{0,200}\+\s{0,200}"|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/g,
    meaning: (written) => (written.startsWith('"') ? '' : (JSON.parse(`"${written}"`) as string)),
  },
  {
    kind: htmlEntity,
    beginning: /[{[](?:\s|&nbsp;|[{[]){0,200}&(?:quot;?|#34;|#x22;)/iy,
    written: /&(?:quot;?|(?:amp|lt|gt|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});)/gi,
    meaning: (written) => entity(written),
  },
  {
    kind: htmlEntity,
    beginning: /[{[](?:\s|&amp;nbsp;|[{[]){0,200}&(?:amp;){1,3}(?:quot;?|#34;|#x22;)/iy,
    written: /&(?:amp;){0,3}(?:quot;?|(?:amp|lt|gt|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});)/gi,
    meaning: (written) => entity(written.replace(/&(?:amp;)*(?=\w+;?$|#)/i, '&')),
  },
  {
    kind: quotesDoubled,
    beginning: /[{[](?:\s|[{[]){0,200}""\w[\w$.-]{0,127}""\s*:/y,
    written: /""/g,
    meaning: () => '"',
  },
  terminalCodes(CODE, false),
  terminalCodes(SHOWN_CODE, true),
];

/** The character that an entity stands for, as browsers read it: `&quot` needs no semicolon. */
function entity(written: string): string {
  const name = written.slice(1).replace(';', '').toLowerCase();
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return ENTITIES[name] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
}
