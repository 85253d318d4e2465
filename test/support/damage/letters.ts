const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
const LITERALS: Readonly<Record<string, string>> = {
  nil: 'null',
  None: 'null',
  NULL: 'null',
  undefined: 'null',
  True: 'true',
  False: 'false',
};

/** The letters and digits of a text in order, whatever notation it is written in. */
export function lettersOf(text: string): string {
  return unescaped(text)
    .replace(/\b(?:nil|None|NULL|undefined|True|False)\b/g, (word) => LITERALS[word] ?? word)
    .replace(/\b[uUbBrR]{1,2}(?=['"])/g, '')
    .replace(/\barray\s*\(|\b\d+\s*=>/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function unescaped(text: string): string {
  let plain = text;
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain
      .replace(/&(quot|amp|apos|lt|gt|nbsp);?/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? '')
      .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
      .replace(/&#x([\da-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\x([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\[nrtbf]/g, ' ')
      .replace(/\\([\\"'/])/g, '$1');
  }
  return plain;
}
