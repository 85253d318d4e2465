/** How often a text may be written in another notation over itself: JSON in a string in a string in a string. */
const MOST_LAYERS = 4;

/** A text as it stands and as it reads when notations are taken away, one more each time: the characters that it may stand for. */
export function readingsOf(text: string): string[] {
  const readings = [text];
  for (let last = text; readings.length <= MOST_LAYERS; ) {
    const next = plain(last);
    if (next === last) {
      break;
    }
    readings.push(next);
    last = next;
  }
  return readings;
}

const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };
const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const WRITTEN = /&(quot|amp|lt|gt|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});|\\(?:u([\da-f]{4})|(["'\\/bfnrt]))|""/gi;

/** The text with entities of HTML, escapes of JSON and doubled quotation marks taken for what they stand for. */
function plain(text: string): string {
  return text.replace(WRITTEN, (found, entity?: string, unit?: string, letter?: string) => {
    if (entity) {
      return NAMED[entity.toLowerCase()] ?? fromCode(entity.slice(1).toLowerCase()) ?? found;
    }
    return unit ? String.fromCharCode(Number.parseInt(unit, 16)) : letter ? (SIMPLE[letter] ?? letter) : '"';
  });
}

function fromCode(number: string): string | undefined {
  const code = number.startsWith('x') ? Number.parseInt(number.slice(1), 16) : Number(number);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
