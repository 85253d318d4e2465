import { replaced } from './generator';
import { anywhere, inDocuments, inRecords } from './make';
import { soundRecord } from './records';
import { somePiece, tokenPlace } from './tokenPlaces';

const ELLIPSES = [
  '...',
  '…',
  ' ... ',
  '\n...\n',
  '[...]',
  '<snip>',
  '[truncated]',
  '(…)',
  '\n  …\n',
  ' [1234 more] ',
  '',
];

/** The middle left out, of a record or across several. */
export const middleCut = anywhere('middle cut', (text, random) => {
  const [one, other] = [random.below(text.length), random.below(text.length)];
  const [start, end] = [Math.min(one, other), Math.max(one, other)];
  return end - start < 5 ? undefined : replaced(text, start, end, random.pick(ELLIPSES));
});

/** Half of a record: its beginning or its end. */
function half(random: Parameters<typeof soundRecord>[0]): string {
  const text = JSON.stringify(soundRecord(random, 9), undefined, random.pick([undefined, undefined, 2]));
  const at = 20 + random.below(text.length - 40);
  return random.below(3) > 0 ? text.slice(0, at) : text.slice(at);
}

export const pastedIntoTexts = inRecords('half a record pasted into a text', (text, random) => {
  const piece = somePiece(text, random, ({ kind }) => kind === 'string');
  const at = piece && piece.start + 1 + random.below(piece.text.length - 1);
  return at === undefined ? undefined : replaced(text, at, at, half(random));
});

export const pastedBetween = anywhere('half a record pasted between tokens', (text, random) => {
  const at = tokenPlace(text, random);
  return replaced(text, at, at, half(random));
});

/** Before, between or behind whole records, with or without a comma or a line break. */
export const pastedBetweenRecords = inDocuments('half a record pasted between records', (text, random) => {
  const gaps = [...text.matchAll(/\}(?=\s*(?:,\s*)?\{\s*"event)|\[(?=\s*\{)|^(?=\{"eventV)/gm)];
  if (gaps.length === 0) {
    return undefined;
  }
  const { index, 0: gap } = random.pick(gaps);
  const at = index + gap.length;
  return replaced(text, at, at, random.pick(['', ',', '\n', ',\n']) + half(random) + random.pick(['', ',', '\n']));
});
