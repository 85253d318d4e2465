import { strict as assert } from 'node:assert';
import { useWorkbench } from './driver/useWorkbench';

const file = 'day_CloudTrail_x.json';

/** An event on a line of its own; `more` replaces fields. */
function event(eventName: string, clock: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    eventVersion: '1.08',
    userIdentity: {
      type: 'IAMUser',
      arn: 'arn:aws:iam::111122223333:user/mary',
      accountId: '111122223333',
      userName: 'mary',
    },
    eventTime: `2021-07-30T${clock}Z`,
    eventSource: 's3.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    sourceIPAddress: '192.0.2.92',
    userAgent: 'aws-cli/2.13.0',
    requestParameters: { bucketName: 'data' },
    responseElements: null,
    requestID: 'C0FFEE',
    eventID: `b096d5b7-dcf2-4399-998b-5a53ec${clock.replaceAll(':', '')}`,
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: false,
    recipientAccountId: '111122223333',
    eventCategory: 'Data',
    ...more,
  });
}

const seconds = Array.from({ length: 40 }, (_, index) => String(index).padStart(2, '0'));
const denied = { errorCode: 'AccessDenied' };

/** Not in the order of time, one damaged, one far away in a group that nobody has opened. */
const events = [
  event('PutObject', '16:33:11', denied),
  ...seconds.map((second) => event('GetObject', `16:32:${second}`)),
  event('PutObject', '16:28:03').replace('"eventVersion":"1.08",', '"eventVersion":"1.08"'),
  event('Decrypt', '16:30:00', { eventSource: 'kms.amazonaws.com', requestParameters: { keyId: 'needle-in-the-hay' } }),
  event('Encrypt', '16:31:00', { eventSource: 'kms.amazonaws.com' }),
];
const text = `{"Records":[\n${events.join(',\n')}\n]}\n`;
const lineOf = (clock: string) => text.split('\n').findIndex((line) => line.includes(`${clock}Z`)) + 1;

describe('the tree of events', () => {
  const workbench = useWorkbench({ 'workbench.editorLargeFileConfirmation': 1 });

  /** In each test, so that a second attempt, in a window of its own, finds it too. */
  async function openLog(): Promise<void> {
    workbench().writeFile(file, text);
    await workbench().openFile(file);
    await workbench().showEvents();
    await workbench().headlineReads(/44 events/);
  }

  async function isOpened(row: RegExp, isOpen = true): Promise<void> {
    await workbench()
      .treeRow(row)
      .and(workbench().page.locator(`[aria-expanded="${isOpen}"]`))
      .first()
      .waitFor();
  }

  it('is headed by what the whole log comes to, and each part leads to what it counts', async () => {
    await openLog();
    await workbench().headlineReads(
      /^44 events · 1 failed · 1 damaged · 16:28–16:33 UTC, 30 July 2021 · 1 identity · 1 problem$/,
    );
    await workbench().openRow(/Overview/);
    await workbench().openRow(/1 failed$/);
    await workbench()
      .treeRow(/16:33:11 PutObject.*AccessDenied/)
      .waitFor();
    await workbench().screenshot('tree-overview');
    await workbench()
      .treeRow(/1 identity/)
      .click();
    await workbench()
      .treeRow(/user mary/)
      .first()
      .waitFor();
    await workbench().pressViewButton('Group by Service');
    await workbench()
      .treeRow(/1 problem/)
      .click();
    await workbench().cursorIs({ line: lineOf('16:28:03'), column: events[41]!.indexOf('""') + 1 });
  });

  it('has rows that tell apart what fails and what is damaged, also to those who hear them', async () => {
    await openLog();
    await workbench().openRow(/^S3/);
    assert.equal(await workbench().rowSays(/^S3/), 'S3, 42 events, 1 failed, 1 damaged, s3.amazonaws.com');
    assert.equal(await workbench().rowSays(/^GetObject/), 'GetObject, 40 events, 16:32:00–16:32:39, user mary, data');
    await workbench().openRow(/^PutObject/);
    assert.equal(await workbench().rowSays(/^16:28:03/), '16:28:03, damaged, user mary, data');
    assert.equal(await workbench().rowSays(/^16:33:11AccessDenied/), '16:33:11, failed AccessDenied, user mary, data');
    await workbench()
      .treeRow(/^16:33:11AccessDenied · user mary · data/)
      .waitFor();
    await workbench().screenshot('tree-rows');
  });

  it('keeps the focus at a click and the space bar, and gives it to the editor at Enter', async () => {
    await openLog();
    await workbench().openRow(/^S3/);
    await workbench().openRow(/^PutObject/);
    await workbench().clickRow(/^16:28:03/, { line: lineOf('16:28:03'), column: 1 });
    assert.ok(await workbench().treeHasFocus());
    await workbench().page.keyboard.press('ArrowDown');
    await workbench().page.keyboard.press('Space');
    await workbench().cursorIs({ line: lineOf('16:33:11'), column: 1 });
    assert.ok(await workbench().treeHasFocus());
    await workbench().page.keyboard.press('Enter');
    await workbench().editorHasFocus();
  });

  it('copies the row with the focus', async () => {
    await openLog();
    await workbench().openRow(/^S3/);
    await workbench().openRow(/^PutObject/);
    await workbench().clickRow(/^16:28:03/, { line: lineOf('16:28:03'), column: 1 });
    await workbench().page.keyboard.press('ArrowDown');
    await workbench().page.keyboard.press('ControlOrMeta+C');
    await workbench().clipboardReads(/^\{\n {2}"eventVersion".*"eventTime": "2021-07-30T16:33:11Z".*\n\}\n$/s);
  });

  it('finds every event, also in groups that are closed', async () => {
    await openLog();
    await workbench().treeRow(/^KMS/).click();
    await workbench().page.keyboard.press('ControlOrMeta+F');
    const input = workbench().page.locator('.quick-input-widget input').first();
    await input.fill('needle kms');
    await workbench().page.locator('.quick-input-title', { hasText: 'Find Event: 1 of 44 events' }).waitFor();
    // What it was about comes first: equal calls of one caller would read alike in a narrow list.
    const found = /16:30:00 Decrypt.*needle-in-the-hay · user mary/;
    await workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: found }).click();
    await workbench().cursorIs({ line: lineOf('16:30:00'), column: 1 });
  });

  it('is as it was after a look at notes and at another log, and stays with a log that is pinned', async () => {
    await openLog();
    await workbench().openRow(/^S3/);
    await workbench().openRow(/^PutObject/);
    workbench().writeFile('notes.txt', 'My notes.\n');
    await workbench().openFile('notes.txt');
    await workbench().page.waitForTimeout(1000);
    await workbench().headlineReads(/44 events/);
    await isOpened(/^PutObject/);
    await workbench().openFile('seeds/cloudwatch.txt');
    await workbench().headlineReads(/6 events/);
    await workbench().openFile(file);
    await workbench().headlineReads(/44 events/);
    await isOpened(/^S3/);
    await isOpened(/^PutObject/);
    await isOpened(/^GetObject/, false);
    await workbench().runCommand('CloudTrail: Pin Events View');
    await workbench().openFile('seeds/cloudwatch.txt');
    await workbench().page.waitForTimeout(1000);
    await workbench().headlineReads(/44 events/);
    await workbench().runCommand('CloudTrail: Unpin Events View');
    await workbench().headlineReads(/6 events/);
  });

  it('is sorted as one likes, and remembers it', async () => {
    await openLog();
    await workbench().openRow(/^S3/);
    const clocks = () => workbench().page.locator('.sidebar .monaco-list-row[aria-level="1"]').allTextContents();
    assert.match((await clocks()).join(), /S3.*KMS/);
    await workbench().openList('CloudTrail: Sort Events View', /be sorted/);
    await workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: 'By Name' }).click();
    await workbench().page.waitForTimeout(1500);
    assert.match((await clocks()).join(), /KMS.*S3/);
    await workbench().openList('CloudTrail: Sort Events View', /be sorted/);
    await workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: 'As Usual' }).click();
  });

  it('says the day of each event once where there are several', async () => {
    const at = (day: string, clock: string, more = {}) =>
      event('GetObject', clock, { eventTime: `${day}T${clock}Z`, eventID: `${day}-${clock}`, ...more });
    const night = [at('2023-12-29', '23:59:50'), at('2023-12-29', '23:59:58'), at('2023-12-30', '00:00:07')];
    const morning = [
      at('2023-12-29', '10:00:21'),
      at('2023-12-29', '10:00:40', denied),
      at('2023-12-31', '09:00:00', denied),
    ];
    workbench().writeFile('days_CloudTrail_x.json', `{"Records":[\n${[...morning, ...night].join(',\n')}\n]}\n`);
    await workbench().openFile('days_CloudTrail_x.json');
    await workbench().showEvents();
    await workbench().headlineReads(/6 events/);
    // What is long, a run over midnight, does not hide what it is and how often; nor does a row for several groups hide how it failed.
    await workbench().openRow(/^S3/);
    await workbench()
      .treeRow(/^× 3 ?29 Dec 23:59 – 30 Dec 00:00/)
      .waitFor();
    await workbench().openRow(/Overview/);
    await workbench().screenshot('tree-days-services');
    await workbench()
      .treeRow(/29 December, 10:00 – 31 December 2023, 09:00 UTC/)
      .click();
    await workbench().openRow(/^2023-12-29 UTC/);
    await workbench().openRow(/^10:00 UTC/);
    await workbench()
      .treeRow(/^10:00:21 GetObject/)
      .waitFor();
    await workbench()
      .treeRow(/^31 Dec 09:00:00 GetObject ?AccessDenied/)
      .waitFor();
    await workbench().screenshot('tree-days');
    await workbench().pressViewButton('Group by Service');
  });

  it('says how many of the events are there once more, a copy that was cut off among them', async () => {
    const whole = event('GetObject', '10:00:00');
    const cutOff = whole.slice(0, whole.indexOf(',"readOnly"'));
    const key = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
    const decrypt = (clock: string, keyId: string) =>
      event('Decrypt', clock, { eventSource: 'kms.amazonaws.com', requestParameters: { keyId } });
    const lines = [
      ...[cutOff, whole, event('PutObject', '10:01:00'), event('PutObject', '10:01:00')],
      ...[decrypt('10:02:00', key), decrypt('10:02:05', key.split('/')[1] ?? '')],
    ];
    workbench().writeFile('again_CloudTrail_x.jsonl', `${lines.join('\n')}\n`);
    await workbench().openFile('again_CloudTrail_x.jsonl');
    await workbench().showEvents();
    await workbench().headlineReads(/^6 events · 2 repeated · 1 damaged/);
    await workbench()
      .page.locator('.statusbar-item', { hasText: /^6 events · 2 repeated · 1 damaged/ })
      .waitFor();
    // Two equal calls say who made them and on what; a key is one, by its ARN and by its id.
    await workbench().openRow(/^S3/);
    await workbench()
      .treeRow(/^PutObject ?2 · 10:01:00 · user mary · data$/)
      .waitFor();
    await workbench()
      .treeRow(/^KMS › Decrypt ?2 · 10:02:00–10:02:05 · user mary · 1234abcd/)
      .waitFor();
    await workbench().openRow(/Overview/);
    await workbench().openRow(/^2 repeated$/);
    // Of the two that was cut off repeats the other, though it stands first.
    await workbench()
      .treeRow(/^10:00:00 GetObject ?damaged/)
      .waitFor();
    await workbench().screenshot('tree-repeated');
  });

  it('says of a compressed file what is so, and nothing about its size', async () => {
    workbench().writeFile('packed.log.gz', '\u001f\u008b\u0008\u0000');
    await workbench().openTab('packed.log.gz');
    await workbench().showEvents();
    await workbench().welcomeReads(/compressed/);
  });

  it('says of a file that the editor asks about how to go on, and has its events then', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => event(`Get${index % 7}`, '16:30:00'));
    workbench().writeFile('large_CloudTrail_x.json', `{"Records":[\n${many.join(',\n')}\n]}\n`);
    await workbench().openTab('large_CloudTrail_x.json');
    await workbench().showEvents();
    await workbench().welcomeReads(/not there yet.*Open Anyway/s);
    await workbench().screenshot('tree-opening');
    await workbench().page.getByRole('button', { name: 'Open Anyway' }).first().click();
    await workbench().headlineReads(/^2,500 events/);
  });
});
