import { isDeepStrictEqual } from 'node:util';
import { Random } from '../../bench/support/random';
import { bracketLayouts, bracketPlaces, bracketSlips, slippedTexts } from '../../support/damage/bracketSlips';
import { piecesOf } from '../../support/damage/pieces';
import { guideRecords, ownRecords } from '../../support/soundRecords';
import { type Case, good, type Measure, type Sizes } from './measure';

/** One, two or three brackets wrong in a record, alone or in a log. */
export const brackets: Measure = {
  name: 'brackets',
  *cases(sizes) {
    for (const [layout, indent] of bracketLayouts) {
      yield* single(`1 bracket slip, ${layout}`, ownRecords(), indent, sizes);
      yield* single(`1 bracket slip in samples of guides, ${layout}`, guideRecords(), indent, sizes);
    }
    for (const [layout, indent] of bracketLayouts) {
      for (const slips of [2, 3]) {
        yield* several(slips, layout, indent, sizes);
      }
    }
  },
};

function* single(
  row: string,
  records: readonly unknown[],
  indent: string | undefined,
  { quick }: Sizes,
): Generator<Case> {
  let at = 0;
  for (const slip of bracketSlips) {
    for (const json of records.map((record) => JSON.stringify(record, undefined, indent))) {
      for (const damaged of slippedTexts(piecesOf(json), slip)) {
        for (const place of bracketPlaces) {
          if (!quick || at++ % 5 === 0) {
            yield caseOf(place(damaged, indent), place(json, indent), row, slip.name);
          }
        }
      }
    }
  }
}

function* several(slips: number, layout: string, indent: string | undefined, { seed, quick }: Sizes): Generator<Case> {
  const random = new Random(seed + slips);
  const records = ownRecords();
  for (let made = 0; made < (quick ? 100 : 200); ) {
    const json = JSON.stringify(random.pick(records), undefined, indent);
    const damaged = withSlips(json, slips, random);
    if (damaged !== undefined) {
      const place = bracketPlaces[made++ % bracketPlaces.length]!;
      yield caseOf(
        place(damaged.text, indent),
        place(json, indent),
        `${slips} bracket slips, ${layout}`,
        damaged.names,
      );
    }
  }
}

/** The text with that many slips in different pieces. */
function withSlips(json: string, slips: number, random: Random): { text: string; names: string } | undefined {
  const pieces = piecesOf(json).map(({ kind, text, depth }) => ({ kind, text, depth, is: text }));
  const names: string[] = [];
  for (let tries = 0; names.length < slips && tries < 200; tries++) {
    const piece = random.pick(pieces);
    const slip = random.pick(bracketSlips);
    const text = piece.is === piece.text ? slip.becomes(piece) : undefined;
    if (text !== undefined) {
      piece.is = text;
      names.push(slip.name);
    }
  }
  return names.length < slips ? undefined : { text: pieces.map(({ is }) => is).join(''), names: names.join(', ') };
}

function caseOf(text: string, sound: string, row: string, what: string): Case {
  return {
    text,
    what,
    counts: ({ value }) => [good(`${row}: restored`, isDeepStrictEqual(value, JSON.parse(sound)))],
  };
}
