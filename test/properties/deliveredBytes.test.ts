import fc from 'fast-check';
import { buildRecord } from '../support/buildRecord';
import { sameFromBytes } from '../support/sameFromBytes';
import { soundRecords } from '../support/soundRecords';
import { runs } from '../support/spread';

const seed = 20_240_301;

/** What stands in a string of a record, or anywhere else, and looks like the border of two records. */
const BORDERS = [
  '},{"eventVersion":"1.08"',
  '}]}',
  ']}',
  '}',
  '\\"},{\\"eventVersion\\":\\"1.08\\"',
  '{"Records":[',
  '"',
];
/** Records with such in their strings, with long ones, deep ones, and with characters of several bytes. */
const record = fc.oneof(
  fc.constantFrom(...soundRecords()).map((value) => JSON.stringify(value)),
  fc
    .record({ note: fc.constantFrom(...BORDERS, 'é日👍', '\u2028', '\u0000\n', ''), times: fc.constantFrom(1, 3, 900) })
    .map(({ note, times }) => buildRecord({ requestParameters: { note: note.repeat(times), [note]: [note] } })),
  fc
    .constantFrom(3, 197, 198, 199, 200, 201, 450)
    .map((deep) => buildRecord().replace('"requestParameters":', `"deep":${'['.repeat(deep)}${']'.repeat(deep)},$&`)),
);
/** What is no record, or none that begins as a trail writes them. */
const stranger = fc.constantFrom(
  ...[
    'null',
    '7',
    '{}',
    '[]',
    '"a"',
    '{"eventVersion":"1.08"}',
    '{"eventVersion":"2"}',
    '{"other":{"eventVersion":"1.08"}}',
  ],
  ...[
    '{"eventVersion":"1.08","Records":[]}',
    `{"awsRegion":"us-east-1",${buildRecord().slice(1)}`,
    buildRecord().toUpperCase(),
  ],
  `{"eventVersion":"1.08",${buildRecord().slice(1)}`,
  JSON.stringify(buildRecord()),
  JSON.stringify(JSON.parse(buildRecord()), undefined, 2),
);
/** What stands between two records. */
const glue = fc.oneof(
  { weight: 60, arbitrary: fc.constant(',') },
  { weight: 2, arbitrary: fc.constantFrom(' ,', ',\n', '', ',,', '],[', '\u00a0,', ', ... ,', ']}{"Records":[') },
);
const opening = fc.oneof(
  { weight: 20, arbitrary: fc.constant('{"Records":[') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{"Records": [',
      '\ufeff{"Records":[',
      '{"records":[',
      '[',
      '{"a":1,"Records":[',
      ' {"Records":[',
    ),
  },
);
const closing = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(']}', ']}\n', ']}\r\n  ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ']',
      '',
      '],"a":1}',
      ',]}',
      ']}]}',
      ']} words',
      ']}\u0000',
      ']}\u00a0',
      ']}{}',
      ',"Records":[]}',
    ),
  },
);
/** Sound logs, and those that are almost sound. */
const log = fc
  .tuple(
    opening,
    fc.array(fc.tuple(fc.oneof({ weight: 30, arbitrary: record }, { weight: 1, arbitrary: stranger }), glue), {
      maxLength: 12,
    }),
    closing,
  )
  .map(
    ([first, values, last]) =>
      first + values.map(([value, behind], at) => value + (at < values.length - 1 ? behind : '')).join('') + last,
  );

/** As a slip of a hand changes a text. */
const slip = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  taken: fc.nat(2),
  put: fc.constantFrom('', '"', '\\', '}', '{', ',', '\n', '\u0001', 'x'),
});

describe('a log as a trail delivers it is read from bytes as its text is', () => {
  it('sound or almost sound', () => {
    fc.assert(
      fc.property(log, (text) => void sameFromBytes(text)),
      { seed, numRuns: runs(400) },
    );
  });

  it('with one slip in it', () => {
    fc.assert(
      fc.property(log, slip, (text, { place, taken, put }) => {
        const at = Math.floor(place * text.length);
        sameFromBytes(text.slice(0, at) + put + text.slice(at + taken));
      }),
      { seed, numRuns: runs(150) },
    );
  });

  /** Longer than what is read whole, in records of a few hundred bytes and of more than a stretch. */
  const long = fc
    .tuple(
      opening,
      fc.array(fc.oneof({ weight: 40, arbitrary: record }, { weight: 1, arbitrary: stranger }), {
        minLength: 3,
        maxLength: 9,
      }),
      closing,
    )
    .map(([first, values, last]) => {
      const filler = buildRecord({ requestParameters: { note: 'é'.repeat(30_000) } });
      const all = Array.from({ length: 500 }, (_, at) =>
        at % 43 === 7 ? filler : (values[at % values.length] ?? filler),
      );
      return `${first}${all.join(',')}${last}`;
    })
    .filter((text) => text.length < 3_000_000);

  it('where it is long', () => {
    fc.assert(
      fc.property(
        long,
        fc.constantFrom(1024, 40_000, 1_310_720),
        (text, window) => void sameFromBytes(text, { window }),
      ),
      { seed, numRuns: runs(8) },
    );
  });

  it('where it is long, with one slip in it', () => {
    fc.assert(
      fc.property(long, slip, (text, { place, taken, put }) => {
        const at = Math.floor(place * text.length);
        sameFromBytes(text.slice(0, at) + put + text.slice(at + taken), { window: 20_000 });
      }),
      { seed, numRuns: runs(8) },
    );
  });
});
