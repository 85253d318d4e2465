import { isDeepStrictEqual } from 'node:util';
import { damagedRecord } from '../../bench/support/damaged';
import { logText, recordTexts } from '../../bench/support/logs';
import { type Case, good, type Measure } from './measure';

/** Logs of some megabytes, one record in a hundred of which is damaged: what reading sound records costs beside damaged ones. */
export const sparse: Measure = {
  name: 'log with 1 % damaged',
  *cases({ seed, quick }) {
    for (let number = 0; number < (quick ? 1 : 4); number++) {
      yield caseOf(recordTexts(seed + number, 2_000_000));
    }
  },
};

function caseOf(records: readonly string[]): Case {
  const text = logText(records.map((record, index) => (index % 100 === 50 ? damagedRecord(record, index) : record)));
  return {
    text,
    what: 'records of which each hundredth is damaged',
    counts: ({ shown }) => {
      const sound = records.filter((_, index) => index % 100 !== 50);
      const kept = shown.filter((_, index) => index % 100 !== 50);
      return [
        good(
          'logs with 1 % of records damaged: the others as they were',
          isDeepStrictEqual(
            kept,
            sound.map((record) => JSON.parse(record)),
          ),
        ),
      ];
    },
  };
}
