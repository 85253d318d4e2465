import { type DecodedText, decodeSingle, placeIn } from './decodedText';

/** Where a literal of code ends and the next one of the same text begins, by the mark of the first: escapes are stepped over. */
const SEAMS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['"', "'", '`'].map((mark) => [
    mark,
    new RegExp(String.raw`\\[\s\S]|${mark}(?:\s{0,400}\+\s{0,400}|\s{1,400})[uUb]?(["'${'`'}])`, 'g'),
  ]),
);

/** Decodes the content `[start, end)` of a text that stands in literals of code, one or several side by side. */
export function decodeLiterals(outer: DecodedText, start: number, end: number): DecodedText {
  const literals: DecodedText[] = [];
  let from = start;
  for (const seam of seamsIn(outer.text, start, end)) {
    literals.push(decodeSingle(outer, from, seam.start));
    from = seam.end;
  }
  literals.push(decodeSingle(outer, from, end));
  return literals.length === 1 ? literals[0]! : joined(outer, literals, end);
}

function* seamsIn(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  const content = text.slice(start, end);
  let seams = SEAMS[text.charAt(start - 1)];
  for (let at = 0; seams && at < content.length; ) {
    seams.lastIndex = at;
    const found = seams.exec(content);
    if (!found) {
      return;
    }
    at = found.index + found[0].length;
    if (found[1]) {
      yield { start: start + found.index, end: start + at };
      seams = SEAMS[found[1]];
    }
  }
}

function joined(outer: DecodedText, literals: readonly DecodedText[], end: number): DecodedText {
  const text = literals.map((literal) => literal.text).join('');
  const offsets = new Int32Array(text.length + 1);
  let length = 0;
  for (const literal of literals) {
    offsets.set(literal.offsets?.subarray(0, literal.text.length) ?? [], length);
    length += literal.text.length;
  }
  offsets[length] = placeIn(outer, end);
  return { text, offsets, encode: literals[0]!.encode };
}
