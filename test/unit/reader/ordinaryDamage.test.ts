import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';
import { inflict } from '../../support/damage/arbitraries';
import { mutators } from '../../support/damage/mutators';
import { mended, shownRecords } from '../../support/damage/shown';

const ordinary = buildRecord({
  requestParameters: { tags: ['a', 'b'], meshName: 'my mesh', spec: { hosts: [{ port: 80 }] } },
});
const indented = JSON.stringify(JSON.parse(ordinary), undefined, 2);
const [before, behind] = [buildRecord({ eventID: 'before' }), buildRecord({ eventID: 'behind' })];
const values = [before, ordinary, behind].map((record) => JSON.parse(record) as unknown);

/** One place of each: enough for a change of the reader to show, where properties try many. */
describe('an ordinary damage', () => {
  mutators
    .filter(({ exact, confined }) => exact && confined)
    .forEach((mutator, index) => {
      it(`leaves every value of the log as it was: ${mutator.name}`, () => {
        const { text } = inflict(index % 2 ? ordinary : indented, [{ mutator, at: 23 + index }]);
        const log = read(`{"Records":[\n${[before, text, behind].join(',\n')}\n]}\n`);
        const after = read(mended(log));
        assert.deepEqual([shownRecords(log), shownRecords(after), after.damages], [values, values, []], text);
      });
    });
});
