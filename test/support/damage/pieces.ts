/** What a piece of JSON text is: a token, by the part it plays, or the white space between two. */
export type PieceKind =
  | 'space'
  | 'open'
  | 'close'
  | 'comma'
  | 'colon'
  | 'name'
  | 'string'
  | 'number'
  | 'literal'
  | 'damage';

/** One token of a JSON text; joined, the pieces are the text again. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  /** How many brackets are open around it. */
  readonly depth: number;
}

const TOKEN = /\s+|"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const MARKS: Readonly<Record<string, PieceKind>> = {
  '{': 'open',
  '[': 'open',
  '}': 'close',
  ']': 'close',
  ',': 'comma',
  ':': 'colon',
};

/** Takes a valid JSON text apart. */
export function piecesOf(json: string): Piece[] {
  const texts = json.match(TOKEN) ?? [];
  let depth = 0;
  return texts.map((text, index) => {
    const kind = kindOf(text, texts, index);
    depth -= kind === 'close' ? 1 : 0;
    const piece = { kind, text, depth };
    depth += kind === 'open' ? 1 : 0;
    return piece;
  });
}

function kindOf(text: string, texts: readonly string[], index: number): PieceKind {
  if (/^\s/.test(text)) {
    return 'space';
  }
  if (text.startsWith('"')) {
    const next = texts.slice(index + 1, index + 3).find((other) => /\S/.test(other));
    return next === ':' ? 'name' : 'string';
  }
  return MARKS[text] ?? (/^[-\d]/.test(text) ? 'number' : 'literal');
}

export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
