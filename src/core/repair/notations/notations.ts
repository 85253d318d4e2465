import { escapedJson } from '../kinds/escapedJson';
import { htmlEntity } from '../kinds/htmlEntity';
import { quotesDoubled } from '../kinds/quotesDoubled';
import type { Notation } from './notation';

export type { Notation } from './notation';

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

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
];

/** The character that an entity stands for, as browsers read it: `&quot` needs no semicolon. */
function entity(written: string): string {
  const name = written.slice(1).replace(';', '').toLowerCase();
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return ENTITIES[name] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
}
