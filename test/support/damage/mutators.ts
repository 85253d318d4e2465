import type { Piece, PieceKind } from './pieces';

/** A way to damage JSON that people have been seen to damage it. */
export interface Mutator {
  readonly name: string;
  /** Whether one such damage in an ordinary record must leave every value as it was. */
  readonly exact: boolean;
  /** Whether the damage stays inside the record: it does not take part of what separates records. */
  readonly confined: boolean;
  /** The pieces with one damage; `at` picks the place among those that fit. Undefined when none does. */
  damage(pieces: readonly Piece[], at: number): Piece[] | undefined;
}

type Change = (piece: Piece, pieces: readonly Piece[], index: number) => string | undefined;

/** Changes the text of one piece of that kind. */
function change(name: string, exact: boolean, kinds: readonly PieceKind[], to: Change): Mutator {
  return {
    name,
    exact,
    confined: !/last|first|end/.test(name),
    damage(pieces, at) {
      const places = pieces.flatMap((piece, index) => {
        const text = kinds.includes(piece.kind) ? to(piece, pieces, index) : undefined;
        return text === undefined || text === piece.text ? [] : [{ index, text }];
      });
      const place = places[at % places.length];
      return place && replaceAt(pieces, place.index, place.text);
    },
  };
}

/** Changes every piece of that kind. */
function changeAll(name: string, exact: boolean, to: (piece: Piece) => string): Mutator {
  return {
    name,
    exact,
    confined: true,
    damage: (pieces) =>
      pieces.map((piece) => {
        const text = piece.kind === 'damage' ? piece.text : to(piece);
        return text === piece.text ? piece : { ...piece, kind: 'damage', text };
      }),
  };
}

function replaceAt(pieces: readonly Piece[], index: number, text: string): Piece[] {
  return pieces.map((piece, other) => (other === index ? { ...piece, kind: 'damage', text } : piece));
}

const inner = (text: string) => text.slice(1, -1);
const strings = ['name', 'string'] as const;
const simple = (text: string) => !/["\\'“”]/.test(inner(text));
const identifier = (text: string) => /^"[A-Za-z_][\w]*"$/.test(text);

function behind(pieces: readonly Piece[], index: number): string {
  const next = pieces[index + 1];
  return next?.kind === 'space' ? next.text : '';
}

/** Whether a line break follows the piece, or the comma behind it. */
function endsLine(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1]?.kind === 'comma' ? index + 1 : index;
  return behind(pieces, next).includes('\n');
}

const ruby = (piece: Piece) =>
  piece.kind === 'colon' ? '=>' : piece.kind === 'literal' && piece.text === 'null' ? 'nil' : piece.text;
const pythonWords: Readonly<Record<string, string>> = { null: 'None', true: 'True', false: 'False' };

/** Every damage that the tests and the fuzz inflict. */
export const mutators: readonly Mutator[] = [
  change('drop comma', true, ['comma'], () => ''),
  change('comma at next line', true, ['comma'], () => ' '),
  change('double comma', true, ['comma'], () => ',,'),
  change('comma and line comma', true, ['comma'], () => ',\n,'),
  change('trailing comma', true, ['string', 'number', 'literal', 'close'], ({ text, depth }, pieces, index) =>
    depth > 0 && pieces.slice(index + 1, index + 3).find(({ kind }) => kind !== 'space')?.kind === 'close'
      ? `${text},`
      : undefined,
  ),
  change('leading comma', true, ['open'], ({ text }) => `${text},`),
  change('comma behind the end', true, ['close'], ({ text, depth }) => (depth === 0 ? `${text},` : undefined)),
  change('drop colon', true, ['colon'], () => ''),
  change('double colon', true, ['colon'], () => '::'),
  change('equals sign for colon', true, ['colon'], () => '='),
  change('one rocket', true, ['colon'], () => ' =>'),
  changeAll('ruby hash', true, ruby),
  changeAll('python dict', true, ({ kind, text }) =>
    (kind === 'name' || kind === 'string') && simple(text) ? `'${inner(text)}'` : (pythonWords[text] ?? text),
  ),
  change('drop opening quote of a name', true, ['name'], ({ text }) => (identifier(text) ? text.slice(1) : undefined)),
  change('drop closing quote of a name', true, ['name'], ({ text }) =>
    identifier(text) ? text.slice(0, -1) : undefined,
  ),
  change('drop opening quote of a value', true, ['string'], ({ text }) =>
    /^"[\w.-]+"$/.test(text) ? text.slice(1) : undefined,
  ),
  change('drop closing quote of a value', true, ['string'], ({ text }) =>
    /^"[\w.:/-]+"$/.test(text) ? text.slice(0, -1) : undefined,
  ),
  change('drop closing quote and comma at a line end', true, ['string'], ({ text }, pieces, index) =>
    simple(text) && text.length > 2 && endsLine(pieces, index) ? text.slice(0, -1) : undefined,
  ),
  change('double opening quote', true, strings, ({ text }) => (text.length > 2 ? `"${text}` : undefined)),
  change('double closing quote', true, strings, ({ text }) => (text.length > 2 ? `${text}"` : undefined)),
  change('quote inside', true, ['string'], ({ text }) =>
    /^"[\w-]{8,}"$/.test(text) ? `${text.slice(0, 5)}"${text.slice(5)}` : undefined,
  ),
  change('quotes around a word inside', false, ['string'], ({ text }) =>
    simple(text) && text.includes(' ') ? text.replace(/ (\w+)/, ' "$1"') : undefined,
  ),
  change('unquoted name', true, ['name'], ({ text }) => (identifier(text) ? inner(text) : undefined)),
  changeAll('unquoted names', true, ({ kind, text }) => (kind === 'name' && identifier(text) ? inner(text) : text)),
  change('unquoted value', true, ['string'], ({ text }) =>
    /^"[A-Za-z][\w.-]*"$/.test(text) ? inner(text) : undefined,
  ),
  change('unquoted time', true, ['string'], ({ text }) => (/^"\d{4}-\d\d-\d\dT/.test(text) ? inner(text) : undefined)),
  change('single quotes', true, strings, ({ text }) => (simple(text) ? `'${inner(text)}'` : undefined)),
  change('typographic quotes', true, strings, ({ text }) => `“${inner(text)}”`),
  change('typographic closing quote', true, strings, ({ text }) => `"${inner(text)}”`),
  change('typographic opening quote', true, strings, ({ text }) => `“${inner(text)}"`),
  changeAll('all quotes typographic', true, ({ kind, text }) =>
    (kind === 'name' || kind === 'string') && simple(text) ? `“${inner(text)}”` : text,
  ),
  change('comment behind', true, ['comma'], ({ text }, pieces, index) =>
    behind(pieces, index).includes('\n') ? `${text} // the "caller", or so` : undefined,
  ),
  change('comment line', true, ['space'], ({ text }) =>
    text.includes('\n') ? `${text}// note: {see}${text}` : undefined,
  ),
  change('comment block', true, ['comma', 'colon', 'open'], ({ text }) => `${text} /* "x": 1, */ `),
  change('hash comment', true, ['comma'], ({ text }, pieces, index) =>
    behind(pieces, index).includes('\n') ? `${text} # who did it` : undefined,
  ),
  change('drop closer', true, ['close'], ({ depth }) => (depth > 1 ? '' : undefined)),
  change('drop last closer', true, ['close'], ({ depth }) => (depth === 0 ? '' : undefined)),
  change('double closer', true, ['close'], ({ text }) => `${text}${text}`),
  change('wrong closer', true, ['close'], ({ text }) => (text === '}' ? ']' : '}')),
  change('closer before a comma', false, ['comma'], ({ depth }) => (depth > 0 ? '},' : undefined)),
  change('drop opener', true, ['open'], ({ depth, text }) => (depth > 1 && text === '{' ? '' : undefined)),
  change('drop first opener', true, ['open'], ({ depth }) => (depth === 0 ? '' : undefined)),
  change('dots behind a comma', true, ['comma'], () => ', ..additional entries'),
  change('dots on a line', true, ['comma'], ({ text }, pieces, index) => `${text}${behind(pieces, index)}...`),
  change('dots instead of a comma', true, ['comma'], () => ' ...\n'),
  change('ellipsis behind a bracket', true, ['open'], ({ text }) => `${text} …,`),
  change('dots behind the end', true, ['close'], ({ text, depth }) => (depth === 0 ? `${text}\n...` : undefined)),
  change('callout image', true, ['comma'], ({ text }) => `${text} ![\\[1\\]](images/callouts/1.png)`),
  change('raw line break', false, ['string'], ({ text }) => (text.includes(' ') ? text.replace(' ', '\n') : undefined)),
  change('bad escape', true, ['string'], ({ text }) =>
    /^"[^\\]*[-.]/.test(text) ? text.replace(/[-.]/, '\\$&') : undefined,
  ),
  change('foreign literal', true, ['literal'], ({ text }) => pythonWords[text]),
  change('no-break space', true, ['space'], ({ text }) => text.replace(/ /g, '\u00a0')),
  change('zero byte', true, ['space', 'comma'], ({ text }) => `${text}\u0000`),
  change('byte order mark', true, ['open'], ({ text, depth }) => (depth === 0 ? `\ufeff${text}` : undefined)),
  changeAll('carriage returns', true, ({ kind, text }) => (kind === 'space' ? text.replaceAll('\n', '\r\n') : text)),
  change('stray word', false, ['string'], ({ text }) => `${text}ed`),
  change('stray backtick', true, ['string'], ({ text }) => `${text}\``),
];
