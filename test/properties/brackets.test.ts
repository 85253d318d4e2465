import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { read } from '../../src/core';
import {
  type BracketSlip,
  bracketLayouts,
  bracketPlaces,
  bracketSlips,
  slippedTexts,
} from '../support/damage/bracketSlips';
import { piecesOf } from '../support/damage/pieces';
import { mended } from '../support/damage/shown';
import { guideRecords, ownRecords } from '../support/soundRecords';
import { spread } from '../support/spread';

function isMended(damaged: string, sound: string): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(mended(read(damaged))), JSON.parse(sound));
  } catch {
    return false;
  }
}

/** How often the slip, in each place of each record, is mended to what the author wrote. */
function count(records: readonly unknown[], slip: BracketSlip, indent: string | undefined) {
  let all = 0;
  const failed: string[] = [];
  for (const json of records.map((record) => JSON.stringify(record, undefined, indent))) {
    for (const damaged of spread([...slippedTexts(piecesOf(json), slip)], 12)) {
      for (const place of bracketPlaces) {
        all++;
        if (!isMended(place(damaged, indent), place(json, indent))) {
          failed.push(place(damaged, indent));
        }
      }
    }
  }
  return { all, failed };
}

describe('one bracket gone wrong anywhere in a record, alone or in a log', () => {
  for (const [layout, indent] of bracketLayouts) {
    for (const slip of bracketSlips) {
      it(`is mended to what the author wrote: ${slip.name}, ${layout}`, () => {
        const { all, failed } = count(ownRecords(), slip, indent);
        const most = indent === undefined ? Math.floor((all * slip.unclear) / 100) : 1;
        assert.ok(failed.length <= most, `${failed.length} of ${all}, such as\n${failed[0]}`);
      }).timeout(20_000);
    }
  }

  it('is mended so in samples of the guides', function () {
    const records = guideRecords();
    if (records.length === 0) {
      console.log('      skipped: the corpus is not here');
      this.skip();
    }
    for (const [layout, indent] of bracketLayouts) {
      for (const slip of bracketSlips) {
        const { all, failed } = count(records, slip, indent);
        console.log(`      ${slip.name}, ${layout}: ${all - failed.length} of ${all}`);
        assert.ok(failed.length <= (all * (indent === undefined ? 15 : 3)) / 100, failed[0]);
      }
    }
  }).timeout(60_000);
});
