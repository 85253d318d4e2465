import { joinPieces, type Piece } from './pieces';

/** A way to get one bracket wrong: what the piece becomes, or undefined where it does not apply. */
export interface BracketSlip {
  readonly name: string;
  becomes(piece: Piece): string | undefined;
  /** In how many of a hundred places it may be mended otherwise on one line: where nothing tells which of two brackets is wrong. */
  readonly unclear: number;
}

export const bracketSlips: readonly BracketSlip[] = [
  { name: 'a missing closing bracket', becomes: ({ kind }) => (kind === 'close' ? '' : undefined), unclear: 15 },
  {
    name: 'a doubled closing bracket',
    becomes: ({ kind, text }) => (kind === 'close' ? text + text : undefined),
    unclear: 4,
  },
  {
    name: 'the wrong closing bracket',
    becomes: ({ kind, text }) => (kind === 'close' ? (text === '}' ? ']' : '}') : undefined),
    unclear: 5,
  },
  {
    name: 'a brace before a comma',
    becomes: ({ kind, depth }) => (kind === 'comma' && depth > 0 ? '},' : undefined),
    unclear: 5,
  },
  {
    name: 'a bracket before a comma',
    becomes: ({ kind, depth }) => (kind === 'comma' && depth > 0 ? '],' : undefined),
    unclear: 2,
  },
  { name: 'a missing opening bracket', becomes: ({ kind }) => (kind === 'open' ? '' : undefined), unclear: 3 },
  {
    name: 'a doubled opening bracket',
    becomes: ({ kind, text }) => (kind === 'open' ? text + text : undefined),
    unclear: 0,
  },
];

/** The text with that slip in each piece where it applies. */
export function slippedTexts(pieces: readonly Piece[], slip: BracketSlip): string[] {
  return pieces.flatMap((piece, index) => {
    const text = slip.becomes(piece);
    return text === undefined ? [] : [joinPieces(pieces.with(index, { ...piece, text }))];
  });
}

const neighbour = (index: number) => ({
  eventVersion: '1.08',
  eventTime: `2024-01-01T00:00:0${index}Z`,
  eventName: 'X',
});

/** A record alone, and as one of three in a log. */
export const bracketPlaces: readonly ((record: string, indent: string | undefined) => string)[] = [
  (record) => record,
  (record, indent) => {
    const [before, behind] = [1, 2].map((index) => JSON.stringify(neighbour(index), undefined, indent));
    return `{"Records": [${before},${record},${behind}]}`;
  },
];

/** The layouts in which brackets go wrong: a name, and what `JSON.stringify` indents with. */
export const bracketLayouts: readonly (readonly [string, string | undefined])[] = [
  ['indented', '    '],
  ['on one line', undefined],
];
