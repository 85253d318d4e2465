import fc from 'fast-check';
import { fixture, fixtureNames } from '../fixtures';
import { unmark } from '../markers';
import { anyCharacter } from './anyCharacter';
import { damagedLog } from './arbitraries';

/** What JSON is made of, and what stands in its way. */
const SNIPPETS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '/',
    '//',
    '/*',
    '*/',
    '#',
    "'",
    '“',
    '”',
    '=>',
    '...',
    '…',
    '\n',
    '\r\n',
    ' ',
  ],
  ...[
    '\u0000',
    '\ufeff',
    '\u00a0',
    '\ud800',
    '```\n',
    '&quot;',
    '\\"',
    '""',
    'nil',
    'None',
    'true',
    'null',
    '-1.5e3',
    '1.08',
  ],
  ...[
    '"eventVersion"',
    '"eventVersion":"1.08",',
    '"userIdentity":{',
    '"Records":[',
    '"eventName"',
    'eventSource',
    'a b c d',
  ],
];

/** Text of any kind, mostly such as JSON is made of. */
export const noise: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...SNIPPETS) },
      { weight: 1, arbitrary: fc.string({ unit: anyCharacter }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

/** Noise behind the beginning of a record, so that it counts as a log. */
export const noisyRecord: fc.Arbitrary<string> = noise.map(
  (text) => `{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventName":"X",${text}`,
);

/** A damaged log that breaks off. */
export const cutLog: fc.Arbitrary<string> = fc
  .tuple(damagedLog(1), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([{ text }, part]) => text.slice(0, Math.floor(part * text.length)));

/** A case of a kind of damage, and what it becomes. */
export interface FixturePair {
  readonly name: string;
  readonly text: string;
  readonly fixed: string;
}

/** All fixtures of damages, without their marks; one without a twin stays as it is. */
export function damageFixturePairs(): FixturePair[] {
  return fixtureNames('damages').flatMap((code) =>
    fixtureNames(`damages/${code}`)
      .filter((name) => !name.includes('.fixed.'))
      .map((name) => {
        const { text } = unmark(fixture('damages', code, name) ?? '');
        return {
          name: `${code}/${name}`,
          text,
          fixed: fixture('damages', code, name.replace('.txt', '.fixed.txt')) ?? text,
        };
      }),
  );
}

/** The texts of all fixtures of damages, without their marks. */
export function damageFixtures(): string[] {
  return fixtureNames('damages').flatMap((code) =>
    fixtureNames(`damages/${code}`).map((name) => unmark(fixture('damages', code, name) ?? '').text),
  );
}
