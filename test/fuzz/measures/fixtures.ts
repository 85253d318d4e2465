import { faults } from '../../support/damage/health';
import { damageFixturePairs } from '../../support/damage/noise';
import { fixture, fixtureNames } from '../../support/fixtures';
import { type Case, good, type Measure } from './measure';

/** The cases of each kind of damage, and what the fuzz found once. */
export const fixtures: Measure = {
  name: 'fixtures',
  *cases() {
    for (const { name, text, fixed } of damageFixturePairs()) {
      yield {
        text,
        what: name,
        counts: ({ mended }) => [good('fixtures of damages: mended as their twins say', mended === fixed)],
      };
    }
    for (const name of fixtureNames('fuzz')) {
      yield found(name, fixture('fuzz', name) ?? '');
    }
  },
};

function found(name: string, text: string): Case {
  return {
    text,
    what: name,
    counts: (reading) => [
      good(
        'finds of the fuzz: nothing wrong',
        faults.every(({ find }) => find(reading) === undefined),
      ),
    ],
  };
}
