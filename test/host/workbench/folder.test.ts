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

/** The last one breaks off, in its last event: what was unpacked of it is damaged, too. */
const brokenOff = () => {
  const whole = gzipSync(`{"Records":[${buildRecord({ eventID: 'c' })},${buildRecord({ eventID: 'd' })}]}`);
  return whole.subarray(0, whole.length - 30);
};

describe('a folder with a damaged archive', () => {
  const workbench = useWorkbench({ 'cloudtrail.openWorkspaceLogs': true, 'cloudtrail.readableView': 'auto' });

  it('says what is damaged, leads to it, and counts the problems that VS Code lists', async () => {
    workbench().writeFile(`${day}/${nameAt(30)}`, brokenOff());
    await workbench().reload();
    await workbench().showEvents();
    const row = (name: RegExp) => workbench().treeRow(name);
    await row(/4 damaged places$/).waitFor();
    await workbench().problemsAre(0, 0);
    await workbench().screenshot('folder-damaged');
    // Two samples of the workspace are damaged, too: each click leads to the next log.
    const tab = workbench().page.locator('.tab.active', { hasText: nameAt(30) });
    for (let clicks = 0; clicks < 3 && !(await tab.isVisible()); clicks++) {
      await row(/damaged place/).click();
      await workbench().page.waitForTimeout(2_000);
    }
    await tab.waitFor();
    await row(/^2 problems$/).waitFor();
    await row(/^2 damaged places$/).waitFor();
    await workbench().problemsAre(2, 0);
    await workbench().screenshot('folder-damage-shown');
  });
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

  /** To one of the events of one of the archives, by a word that only this one has. */
  async function goToOneEvent(): Promise<void> {
    await workbench().treeRow(/S3/).first().waitFor();
    await workbench().openList('CloudTrail: Find Event', /Words anywhere/);
    await workbench().page.keyboard.type('bucket-4');
    await workbench().page.locator('.quick-input-title', { hasText: 'Find Event: 1 of' }).waitFor();
    await workbench().page.keyboard.press('Enter');
    await workbench()
      .page.locator('.tab.active', { hasText: nameAt(14) })
      .waitFor();
  }

  it('is one list of events, with counts over all of its files', async () => {
    // With those of the other files in the workspace.
    await workbench().headlineReads(/\d\d events · 1 failed .* 9 June 2021, 23:15 UTC/);
    await workbench().treeRow(/S3/).first().waitFor();
    assert.match(await workbench().rowSays(/S3/), /S3.*6.*1 failed/);
    await workbench().screenshot('folder-events');
  });

  it('leads from an event to the file that it is in', async () => {
    await goToOneEvent();
    await workbench().screenshot('folder-event');
  });

  it('follows the cursor of whatever shows one of its logs', async () => {
    await goToOneEvent();
    await workbench().rowIsSelected(/23:14:00.*bucket-4/);
    // The other event of the same file.
    await workbench().goTo({ line: 5, column: 1 });
    await workbench().rowIsSelected(/23:14:00(?!.*bucket-4)/);
    await workbench().screenshot('folder-followed');
  });
});

describe('a folder of logs in the browser', () => {
  const workbench = useWorkbench({ 'cloudtrail.openWorkspaceLogs': true, 'cloudtrail.readableView': 'auto' }, 'web');

  it('is one list of events, with what can be read of a damaged archive, and follows its files', async () => {
    for (const { name, bytes } of archives.slice(1)) {
      workbench().writeFile(`${day}/${name}`, bytes);
    }
    workbench().writeFile(`${day}/${nameAt(30)}`, brokenOff());
    await workbench().reload();
    await workbench().showEvents();
    await workbench().treeRow(/S3/).first().waitFor();
    await workbench()
      .treeRow(/4 damaged places$/)
      .waitFor();
    assert.match(await workbench().rowSays(/S3/), /S3.*5.*1 failed/);
    const [first] = archives;
    workbench().writeFile(`${day}/${first?.name}`, first?.bytes ?? '');
    await workbench().treeRow(/S3.*6/).first().waitFor();
    await workbench().screenshot('folder-web');
  });
});
