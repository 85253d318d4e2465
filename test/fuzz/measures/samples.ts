import type { Damage } from '../../../src/core';
import { parsed } from '../../support/damage/reading';
import { changedSubstance } from '../../support/damage/substance';
import { misplacedFields } from '../../support/misplacedFields';
import { sharedFiles } from '../../support/shared';
import { type Case, good, type Measure } from './measure';

/** Malformed samples of the guides, where they are at hand, and those that their authors corrected later. */
export const samples: Measure = {
  name: 'samples',
  *cases() {
    for (const { name, text } of sharedFiles('corpus', 'doc-samples', 'malformed')) {
      yield malformed(name, text);
    }
    const gold = new Map([...sharedFiles('corpus', 'gold')].map(({ name, text }) => [name, text]));
    for (const [name, text] of gold) {
      const right = name.endsWith('.bad.txt') ? gold.get(name.replace('.bad.txt', '.good.json')) : undefined;
      if (right !== undefined) {
        yield corrected(name, text, right);
      }
    }
  },
};

function malformed(name: string, text: string): Case {
  return {
    text,
    what: name,
    counts({ log, value, mendedForCertain }) {
      const damages = log?.damages ?? [];
      const strict = value !== undefined;
      const kept = changedSubstance(text, damages.filter(isInside)).length === 0;
      const forCertain = parsed(mendedForCertain) !== undefined;
      const inPlace = strict && misplacedFields(value).length === 0;
      return [
        good('malformed samples: strict JSON', strict),
        good('malformed samples: substance kept', strict && kept),
        good('malformed samples: fields in their places', inPlace),
        good('malformed samples: strict JSON, kept and in place', inPlace && kept),
        good('malformed samples: strict JSON by certain mends alone', forCertain),
      ];
    },
  };
}

/** Words around a sample may go when somebody agrees to it: they are no part of it. */
function isInside({ code, certain }: Damage): boolean {
  return certain || (code !== 'leading-text' && code !== 'trailing-text');
}

function corrected(name: string, text: string, right: string): Case {
  const bare = (json: string) => json.replace(/\s+/g, '');
  return {
    text,
    what: name,
    counts: ({ mended, value }) => [
      good('gold: equal up to white space', bare(mended) === bare(right)),
      good('gold: equal values', JSON.stringify(value) === JSON.stringify(JSON.parse(right))),
    ],
  };
}
