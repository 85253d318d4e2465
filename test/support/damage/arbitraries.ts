import fc from 'fast-check';
import { plainRecord } from '../buildRecord';
import { anyCharacter } from './anyCharacter';
import { mutators } from './mutators';
import { joinPieces, type Piece, piecesOf } from './pieces';

/** A JSON text taken apart, and the damages done to it. */
export interface DamagedText {
  readonly json: string;
  readonly damages: readonly string[];
  readonly text: string;
}

const NAMES = [
  'eventName',
  'awsRegion',
  'type',
  '__proto__',
  'constructor',
  '',
  'a b',
  'ключ',
  '"',
  '\\',
  '// no',
  '...',
  '$ref',
  'Records',
];
const TEXTS = [
  'a => b',
  '..',
  '// not a comment',
  '{"a": 1}',
  '“so”',
  "it's",
  'nil',
  'x, y',
  'C:\\new',
  '&quot;',
  '}',
  '],',
  '"',
  '\n',
  '',
];

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1.5e300, 1e-7, 2 ** 63),
  fc.constantFrom(...TEXTS),
  fc.string({ unit: anyCharacter, maxLength: 8 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Text of any JSON object, with odd and repeated names. */
const { object: anyObject } = fc.letrec<{ value: string; object: string; array: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar.map((value) => JSON.stringify(value)),
    tie('object'),
    tie('array'),
  ),
  object: fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 4 }).map(objectText),
  array: fc.array(tie('value'), { maxLength: 4 }).map((values) => `[${values.join(',')}]`),
}));

function objectText(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
}

const plainEntries = Object.entries(plainRecord).map(([name, value]) => [name, JSON.stringify(value)] as const);

/** Text of a record that CloudTrail could have written, but for what stands in its request and response. */
const record = fc
  .tuple(fc.subarray(plainEntries.slice(2), { minLength: 2 }), anyObject, anyObject)
  .map(([entries, request, response]) =>
    objectText([
      ...plainEntries.slice(0, 2),
      ...entries,
      ['requestParameters', request],
      ['responseElements', response],
    ]),
  );

/** Lays a JSON text out: on one line, with spaces, or indented. */
function layOut(json: string, indent: string | undefined): string {
  const line = (depth: number) => `\n${indent?.repeat(depth)}`;
  const pieces = piecesOf(json);
  const laid = pieces.map((piece, index): Piece => {
    const { kind, text, depth } = piece;
    if (indent === undefined) {
      return { ...piece, text: kind === 'colon' || kind === 'comma' ? `${text} ` : text };
    }
    const empty = pieces[index + 1]?.kind === 'close' || pieces[index - 1]?.kind === 'open';
    if (kind === 'open') {
      return { ...piece, text: pieces[index + 1]?.kind === 'close' ? text : text + line(depth + 1) };
    }
    if (kind === 'close') {
      return { ...piece, text: empty && pieces[index - 1]?.kind === 'open' ? text : line(depth) + text };
    }
    return { ...piece, text: kind === 'comma' ? text + line(depth) : kind === 'colon' ? ': ' : text };
  });
  return joinPieces(laid);
}

const layout = fc.constantFrom<(json: string) => string>(
  (json) => json,
  (json) => layOut(json, undefined),
  (json) => layOut(json, '  '),
  (json) => layOut(json, '\t'),
  (json) => layOut(json, ''),
);

const wrap = fc.constantFrom<(records: readonly string[]) => string>(
  (records) => `{"Records":[${records.join(',')}]}`,
  (records) => `[${records.join(',')}]`,
  (records) => records[0] ?? '',
);

const damage = fc.record({ mutator: fc.constantFrom(...mutators), at: fc.nat(500) });

/** A log of up to four records with up to `most` damages. */
export function damagedLog(most: number): fc.Arbitrary<DamagedText> {
  return fc
    .tuple(fc.array(record, { minLength: 1, maxLength: 4 }), wrap, layout, fc.array(damage, { maxLength: most }))
    .map(([records, container, lay, damages]) => inflict(lay(container(records)), damages));
}

/** Several damaged or whole records one behind the other. */
export function damagedLines(most: number): fc.Arbitrary<DamagedText> {
  const one = fc.tuple(record, fc.array(damage, { maxLength: most }));
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', ',\n', '', ' '))
    .map(([lines, between]) => {
      const parts = lines.map(([json, damages]) => inflict(json, damages));
      return {
        json: parts.map(({ json }) => json).join(between),
        damages: parts.flatMap(({ damages }) => damages),
        text: parts.map(({ text }) => text).join(between),
      };
    });
}

export function inflict(
  json: string,
  damages: readonly { readonly mutator: (typeof mutators)[number]; readonly at: number }[],
): DamagedText {
  let pieces: readonly Piece[] = piecesOf(json);
  const done: string[] = [];
  for (const { mutator, at } of damages) {
    const damaged = mutator.damage(pieces, at);
    if (damaged) {
      pieces = damaged;
      done.push(mutator.name);
    }
  }
  return { json, damages: done, text: joinPieces(pieces) };
}
