import assert from 'node:assert/strict';
import { filesToAsk } from '../../../src/editor/ask/filesToAsk';

const log = (id: string) => ({ containers: [{ id, span: { start: 0, end: 0 } }] }) as never;

describe('the files that a query reads', () => {
  it('are those that S3 delivers; the others are counted', () => {
    const found = filesToAsk([
      { file: '/logs/a.json.gz', log: log('s3-log') },
      { file: '/logs/b.csv', log: log('event-history-csv') },
      { file: undefined, log: log('s3-log') },
      { file: '/logs/a.json.gz', log: log('s3-log') },
    ]);
    assert.deepEqual(found, { files: ['/logs/a.json.gz'], others: 2 });
  });

  it('are named by their folders where they are many', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({
      file: `/logs/${at % 2 ? 'eu' : 'us'}-1/1_CloudTrail_${at}.json${at % 3 ? '.gz' : ''}`,
      log: log('s3-log'),
    }));
    assert.deepEqual(filesToAsk(many).files, [
      '/logs/eu-1/*.json',
      '/logs/eu-1/*.json.gz',
      '/logs/us-1/*.json',
      '/logs/us-1/*.json.gz',
    ]);
    const windows = many.map(({ file, log: one }) => ({ file: `c:${file.replaceAll('/', '\\')}`, log: one }));
    assert.equal(filesToAsk(windows).files[0], 'c:\\logs\\eu-1\\*.json');
  });
});
