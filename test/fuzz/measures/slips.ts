import { isDeepStrictEqual } from 'node:util';
import { Random } from '../../bench/support/random';
import { plainRecord } from '../../support/buildRecord';
import { parsed, type Reading } from '../../support/damage/reading';
import { realRecords, soundRecords } from '../../support/soundRecords';
import { lostLeaves } from './leaves';
import { bad, type Case, type Count, good, type Measure, type Sizes } from './measure';
import { betweenTokens, type Slip, slipIn } from './slip';

/** How many records are taken, and how many damaged texts are made of them. */
const RECORDS = 60;
const TEXTS = { full: 3000, quick: 1000 };

/** One character inserted, deleted or replaced in a record, alone and between two others in a log. */
export const slips: Measure = {
  name: 'slips',
  *cases(sizes) {
    yield* slipsIn('fixtures', soundRecords(), sizes);
    yield* slipsIn('real logs', realRecords(RECORDS, sizes.seed), sizes);
  },
};

function* slipsIn(origin: string, records: readonly unknown[], { seed, quick }: Sizes): Generator<Case> {
  const random = new Random(seed);
  for (let made = 0; records.length > 0 && made < (quick ? TEXTS.quick : TEXTS.full); ) {
    const indent = random.below(2) === 0 ? undefined : random.pick([2, 4, '\t']);
    const sound = JSON.stringify(random.pick(records), undefined, indent);
    const slip = slipIn(sound, random);
    if (parsed(slip.text) === undefined) {
      made++;
      yield alone(origin, sound, slip);
      yield amongNeighbours(origin, sound, slip, indent);
    }
  }
}

function alone(origin: string, sound: string, slip: Slip): Case {
  const row = `1 character in ${origin}`;
  const between = betweenTokens(sound, slip);
  return {
    text: slip.text,
    what: slip.what,
    counts(reading) {
      const whole = isDeepStrictEqual(reading.value, JSON.parse(sound));
      const lost = whole ? { words: 0, places: 0 } : lostLeaves(sound, slip, reading);
      return [
        good(`${row}: restored exactly`, whole),
        ...(between ? [good(`${row}, between tokens: restored exactly`, whole)] : []),
        bad(`${row}: an untouched name or value lost`, lost.words > 0),
        bad(`${row}: an untouched value lost or moved`, lost.places > 0),
        bad(`${row}: mended text is no JSON`, reading.value === undefined),
      ];
    },
  };
}

function amongNeighbours(origin: string, sound: string, slip: Slip, indent: string | number | undefined): Case {
  const neighbours = [1, 2].map((number) => ({ ...plainRecord, eventID: `neighbour-${number}` }));
  const [before, behind] = neighbours.map((record) => JSON.stringify(record, undefined, indent));
  const logged = (text: string) => `{"Records":[${[before, text, behind].join(indent === undefined ? ',' : ',\n')}]}`;
  return {
    text: logged(slip.text),
    what: `${slip.what}, in a log`,
    counts: (reading) => [
      ...neighboursLost(reading, neighbours),
      good(
        `1 character in ${origin}, in a log: restored exactly`,
        isDeepStrictEqual(reading.value, JSON.parse(logged(sound))),
      ),
    ],
  };
}

function neighboursLost({ shown }: Reading, neighbours: readonly unknown[]): Count[] {
  const found = neighbours.filter((neighbour) => shown.some((record) => isDeepStrictEqual(record, neighbour)));
  return [bad('all: neighbours lost', found.length < neighbours.length)];
}
