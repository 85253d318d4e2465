/** So many lines that follow each other are a piece that may be a copy. */
const PIECE = 6;

/**
 * How many lines are in pieces that occur more than once. Imports, comments and lines of brackets alone do not count.
 * @param {readonly import('./sources.mjs').Source[]} sources
 */
export function duplicatedLines(sources) {
  const files = sources.map(({ text }) => linesThatCount(text));
  /** @type {Map<string, number>} */
  const seen = new Map();
  for (const lines of files) for (const piece of pieces(lines)) seen.set(piece, (seen.get(piece) ?? 0) + 1);
  const copies = files.map((lines) => {
    const at = [...pieces(lines)].flatMap((piece, index) => ((seen.get(piece) ?? 0) > 1 ? [index] : []));
    return new Set(at.flatMap((index) => Array.from({ length: PIECE }, (_, more) => index + more))).size;
  });
  return copies.reduce((sum, one) => sum + one, 0);
}

/** @param {string} text */
function linesThatCount(text) {
  return text
    .replace(/^import [\s\S]*?;$/gm, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\w/.test(line) && !/^(?:\/[/*]|\*)/.test(line));
}

/** @param {readonly string[]} lines */
function* pieces(lines) {
  for (let index = 0; index + PIECE <= lines.length; index++) yield lines.slice(index, index + PIECE).join('\n');
}
