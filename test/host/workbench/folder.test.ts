import { strict as assert } from 'node:assert';
import { gzipSync } from 'node:zlib';
import { buildRecord } from '../../support/buildRecord';
import { useWorkbench } from './driver/useWorkbench';

const day = 'AWSLogs/111122223333/CloudTrail/us-west-2/2021/06/09';
const nameAt = (minute: number) =>
  `111122223333_CloudTrail_us-west-2_20210609T23${minute}Z_AbCdEfGhIjKlMn${minute}.json.gz`;

/** So many archives as a trail delivers them, with two events each. */
const archives = Array.from({ length: 6 }, (_, index) => {
  const time = `2021-06-09T23:${10 + index}:00Z`;
  const events = [
    buildRecord({ eventID: `${index}a`, eventTime: time }),
    buildRecord({
      eventID: `${index}b`,
      eventTime: time,
      eventSource: 's3.amazonaws.com',
      eventName: index % 2 ? 'GetObject' : 'PutObject',
      requestParameters: { bucketName: `bucket-${index}` },
      ...(index === 3 && { errorCode: 'AccessDenied', errorMessage: 'Access Denied' }),
    }),
  ];
  return { name: nameAt(10 + index), bytes: gzipSync(`{"Records":[${events.join(',')}]}`) };
});

describe('a folder of logs', () => {
  const workbench = useWorkbench({ 'cloudtrail.openWorkspaceLogs': true, 'cloudtrail.readableView': 'auto' });

  beforeEach(async () => {
    for (const { name, bytes } of archives) {
      workbench().writeFile(`${day}/${name}`, bytes);
    }
    await workbench().reload();
    await workbench().showEvents();
  });

  it('is one list of events, with counts over all of its files', async () => {
    // With those of the other files in the workspace.
    await workbench().headlineReads(/\d\d events · 1 failed .* 9 June 2021, 23:15 UTC/);
    await workbench().treeRow(/S3/).first().waitFor();
    assert.match(await workbench().rowSays(/S3/), /S3.*6.*1 failed/);
    await workbench().screenshot('folder-events');
  });

  it('leads from an event to the file that it is in', async () => {
    await workbench().treeRow(/S3/).first().waitFor();
    await workbench().openList('CloudTrail: Find Event', /Words anywhere/);
    await workbench().page.keyboard.type('bucket-4');
    await workbench().page.locator('.quick-input-title', { hasText: 'Find Event: 1 of' }).waitFor();
    await workbench().page.keyboard.press('Enter');
    await workbench()
      .page.locator('.tab.active', { hasText: nameAt(14) })
      .waitFor();
    await workbench().screenshot('folder-event');
  });
});
