import assert from 'node:assert/strict';
import { costlyPieces } from '../support/costlyPieces';
import { recordBeginnings } from '../support/hostileTexts';

/** Apart from what is hostile in a document, so that two processes share what takes longest of all properties. */
describe('hostile text in a record', function () {
  // Growth counts, not time: many pieces are read several times, and the machine may have other work.
  this.timeout(400_000);

  for (const beginning of recordBeginnings) {
    it(`costs no more than its length to read and check, repeated behind ${JSON.stringify(beginning)}`, () => {
      assert.equal(costlyPieces(beginning).join(', '), '');
    });
  }
});
