import assert from 'node:assert/strict';
import { mentioned } from '../../../src/core/chains/mentioned';
import { buildRecord } from '../../support/buildRecord';
import { at, setOfTexts } from '../../support/chainLogs';
import { waysFrom } from '../../support/waysFrom';

const role = 'arn:aws:iam::111122223333:role/deploy';

describe('the other places of what an event names', () => {
  it('are bounded in an event of thousands of names', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `${role}-${index}`);
    const huge = (eventID: string) => buildRecord({ eventID, eventTime: at(5), requestParameters: { many } });
    const set = setOfTexts(`[${huge('a')},${huge('b')}]`);
    assert.equal(mentioned.keysOf(set.at(0)!).length, 200);
    assert.deepEqual(waysFrom('a', [`[${huge('a')},${huge('b')}]`]).length, 1);
  });
});
