import { Random } from '../../bench/support/random';
import { lettersLost } from '../../support/damage/substance';
import { realRecords, soundRecords } from '../../support/soundRecords';
import { bad, type Case, type Measure } from './measure';
import { slipIn } from './slip';

/** A record with many characters wrong. */
export const edits: Measure = {
  name: 'edits',
  *cases({ seed, quick }) {
    for (const count of [10, 30]) {
      const random = new Random(seed + count);
      const records = [...soundRecords(), ...realRecords(30, seed)];
      for (let made = 0; made < (quick ? 50 : 150); made++) {
        yield caseOf(JSON.stringify(random.pick(records), undefined, random.pick([undefined, 2, 4])), count, random);
      }
    }
  },
};

function caseOf(sound: string, count: number, random: Random): Case {
  let text = sound;
  for (let made = 0; made < count; made++) {
    text = slipIn(text, random).text;
  }
  const row = `${count} random edits in a record`;
  return {
    text,
    what: row,
    counts: (reading) => [
      bad(`${row}: mended text is no JSON`, reading.value === undefined),
      bad(`${row}: letters lost`, lettersLost(text, reading.log?.damages ?? [])),
    ],
  };
}
