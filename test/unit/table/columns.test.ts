import assert from 'node:assert/strict';
import { facets, read } from '../../../src/core';
import { printFilter } from '../../../src/core/filter/print';
import { csvLine } from '../../../src/core/table/csvLine';
import { pathColumnId, tableColumn, tableColumns, usualColumns } from '../../../src/core/table/tableColumn';
import { logOf } from '../../support/buildRecord';

const { text } = logOf({
  eventName: 'PutObject',
  eventSource: 's3.amazonaws.com',
  errorCode: 'AccessDenied',
  requestParameters: { bucketName: 'my*bucket', key: 'a b', tags: [{ k: 'x' }, { k: 'y' }] },
});
const event = read(text).records.at(0)!;
const said = (id: string) => {
  const column = tableColumn(id)!;
  const term = column.termOf(event);
  return [column.textOf(event), term && printFilter(term)];
};

describe('the columns of a table', () => {
  it('are the time, the target and every facet', () => {
    assert.deepEqual(
      tableColumns.map(({ id }) => id),
      ['time', 'target', ...facets.map(({ id }) => id)],
    );
    assert.deepEqual(
      usualColumns.filter((id) => !tableColumn(id)),
      [],
    );
  });

  it('say what an event has, and the filter for its like', () => {
    assert.deepEqual(said('error'), ['AccessDenied', 'error:AccessDenied']);
    assert.deepEqual(said('event'), ['PutObject', 'event:PutObject']);
    assert.match(String(said('time')), /^2021-06-09 23:\d\d:\d\d,at:2021-06-09T23:\d\d:\d\dZ$/);
    assert.match(String(said('target')), /my\*bucket/);
  });

  it('say of a caller that is not named what the tree does, and filter for its like', () => {
    const userName = 'HIDDEN_DUE_TO_SECURITY_REASONS';
    const { records } = logOf({ userIdentity: { type: 'IAMUser', userName } }, { userIdentity: undefined });
    const column = tableColumn('identity')!;
    const cells = [0, 1].map((at) => {
      const term = column.termOf(records.at(at)!);
      return [column.textOf(records.at(at)!), term && printFilter(term)];
    });
    assert.deepEqual(cells, [
      ['unnamed caller (user name hidden)', '-identity:*'],
      ['unnamed caller', '-identity:*'],
    ]);
  });

  it('say of an Insights event what it states, and copy and filter its action', () => {
    const insightDetails = { state: 'Start', eventName: 'RunInstances', insightType: 'ApiCallRateInsight' };
    const { records } = logOf({ eventName: undefined, eventType: 'AwsCloudTrailInsight', insightDetails });
    const [column, insight] = [tableColumn('event')!, records.at(0)!];
    const term = column.termOf(insight);
    assert.deepEqual(
      [column.textOf(insight), column.valueOf(insight), term && printFilter(term)],
      ['Insight: unusual rate of RunInstances calls started', 'RunInstances', 'event:RunInstances'],
    );
  });

  it('may be any path, through lists too', () => {
    assert.deepEqual(said(pathColumnId('requestParameters.bucketName')!), [
      'my*bucket',
      'requestParameters.bucketName:"my\\*bucket"',
    ]);
    assert.deepEqual(said(pathColumnId('requestParameters.tags[1].k')!), ['y', 'requestParameters.tags.1.k:y']);
    assert.deepEqual(said(pathColumnId(' requestParameters.tags.k ')!), ['x, y', 'requestParameters.tags.k:(x, y)']);
    assert.deepEqual(said(pathColumnId('nothing.there')!), ['', undefined]);
  });

  it('are none for what is no path, and for an id that nobody knows', () => {
    for (const written of ['', ' ', 'a..b', '.', 'x'.repeat(400)]) {
      assert.equal(pathColumnId(written), undefined, written);
    }
    assert.equal(tableColumn('nothing'), undefined);
    assert.equal(tableColumn('path:'), undefined);
  });
});

describe('a line of CSV', () => {
  it('quotes what would end a cell, and keeps a spreadsheet from running a text', () => {
    assert.equal(csvLine(['a', 'b,c', 'say "x"', 'two\nlines']), 'a,"b,c","say ""x""","two\nlines"');
    assert.equal(csvLine(['=HYPERLINK("x")', '+1', '-1', '@a', '']), `"'=HYPERLINK(""x"")",'+1,'-1,'@a,`);
  });
});
