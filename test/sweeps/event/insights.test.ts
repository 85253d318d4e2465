import assert from 'node:assert/strict';
import { read, summarize } from '../../../src/core';
import { insightDetails, insightFields } from '../../support/insight';

describe('an Insights event of very many callers', () => {
  it('is told of, however many are counted', () => {
    const shares = Array.from({ length: 150_000 }, () => ({ value: 'arn:aws:iam::111122223333:user/ana' }));
    const attributions = [{ attribute: 'userIdentityArn', insight: shares, baseline: [] }];
    const details = { ...insightDetails, insightContext: { attributions } };
    const record = read(JSON.stringify({ Records: [{ ...insightFields, insightDetails: details }] })).records.at(0);
    assert.equal(record && summarize(record).identity, 'above all user ana');
  });
});
