import { strict as assert } from 'node:assert';
import { buildRecord } from '../../support/buildRecord';
import { useWorkbench } from './driver/useWorkbench';

const key = 'ASIAIOSFODNN7EXAMPLE';
const bucket = 'arn:aws:s3:::example-bucket-of-mary';

/** An event on a line of its own. */
function event(eventName: string, clock: string, more: Parameters<typeof buildRecord>[0] = {}): string {
  return buildRecord({
    eventName,
    eventTime: `2021-07-30T${clock}Z`,
    eventSource: 's3.amazonaws.com',
    eventID: `b096d5b7-dcf2-4399-998b-5a53ec${clock.replaceAll(':', '')}`,
    requestID: `R-${clock}`,
    userIdentity: { type: 'IAMUser', userName: 'mary', accountId: '111122223333' },
    ...more,
  });
}

const session = {
  type: 'AssumedRole',
  accountId: '111122223333',
  principalId: 'AROAIOSFODNN7EXAMPLE:one',
  accessKeyId: key,
};
const day = [
  event('PutObject', '16:33:11', { errorCode: 'AccessDenied' }),
  event('GetObject', '16:31:00', { userIdentity: session, requestParameters: { bucket } }),
  event('GetObject', '16:28:03').replace('"eventVersion":"1.08",', '"eventVersion":"1.08"'),
  event('ListBuckets', '16:32:00', { requestParameters: { bucket, again: bucket } }),
];
const other = event('AssumeRole', '16:30:30', {
  eventSource: 'sts.amazonaws.com',
  responseElements: { credentials: { accessKeyId: key }, assumedRoleUser: { assumedRoleId: session.principalId } },
});
const logs = { 'day_CloudTrail_x.json': day, 'other_CloudTrail_x.json': [other] };
const texts = Object.fromEntries(
  Object.entries(logs).map(([name, events]) => [name, `{"Records":[\n${events.join(',\n')}\n]}\n`]),
);
const text = texts['day_CloudTrail_x.json']!;
const lineOf = (clock: string) => text.split('\n').findIndex((line) => line.includes(`T${clock}Z`)) + 1;

describe('asking a log', () => {
  const workbench = useWorkbench({
    'editor.stickyScroll.enabled': false,
    'cloudtrail.events.filters': [{ name: 'What mary may not', filter: 'is:denied identity:mary' }],
  });
  const status = (said: RegExp | string) => workbench().page.locator('.statusbar-item', { hasText: said }).first();
  const choice = (said: RegExp | string) =>
    workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: said }).first();

  /** In each test, so that a second attempt, in a window of its own, finds it too. */
  async function openLog(...names: readonly string[]): Promise<void> {
    for (const name of [...names, 'day_CloudTrail_x.json']) {
      workbench().writeFile(name, texts[name] ?? '');
      await workbench().openFile(name);
    }
    await workbench().showEvents();
    const button = workbench().page.locator('.sidebar .composite.title [aria-label^="Clear Filter"]');
    if (await button.isVisible()) {
      await workbench().pressViewButton('Clear Filter');
    }
    await workbench().headlineReads(/^4 events/);
  }

  /** An entry of the context menu of a row, or of a submenu of it. */
  async function choose(row: RegExp, ...entries: readonly string[]): Promise<void> {
    await workbench().treeRow(row).first().click({ button: 'right' });
    for (const entry of entries) {
      const item = workbench().page.locator('.monaco-menu .action-label', { hasText: entry }).first();
      await item.waitFor();
      await workbench().page.waitForTimeout(300);
      await item.hover();
      await workbench().page.keyboard.press(entry === entries.at(-1) ? 'Enter' : 'ArrowRight');
    }
  }

  it('does not say in the status bar that nothing is damaged where it is between the events', async () => {
    const events = ['a', 'b'].map((eventID) => buildRecord({ eventID }));
    workbench().writeFile('between.json', `{"Records":[\n${events.join('\n')}\n]}\n`);
    await workbench().openFile('between.json');
    await status(/^2 events · damaged between events · 0 not understood · /).click();
    await choice('no event is').click();
    await workbench().cursorIs({ line: 2, column: events[0]?.length ?? 0 });
  });

  it('says in the status bar what it comes to, and a click explains each number and leads on', async () => {
    await openLog();
    await status(/^4 events · 1 damaged · 0 not understood · 16:28–16:33 UTC$/).click();
    for (const said of ['4 events', '1 failed', '1 damaged', '0 not understood', '16:28–16:33 UTC, 30 July 2021']) {
      await choice(said).waitFor();
    }
    await choice('Events whose text is malformed').waitFor();
    await workbench().screenshot('status-explained');
    await choice('1 failed').click();
    await workbench().headlineReads(/^1 of 4 events.*Filter: is:failed$/);
    // The same as above the tree: of what matches, which happened at 16:33.
    await status(/^1 of 4 events · filter · 0 damaged · 0 not understood · 16:33 UTC$/).waitFor();
    await workbench().headlineReads(/^1 of 4 events · 1 failed · 16:33 UTC, 30 July 2021 /);
    await workbench().screenshot('status-filter');
    // And by keyboard.
    await workbench().openList('CloudTrail: What the Log Comes To', /What each number counts/);
    await workbench().page.keyboard.type('1 of 4 events match: is:failed');
    await workbench().page.keyboard.press('Enter');
    await workbench()
      .page.getByPlaceholder(/service:s3 -is:by-aws/)
      .waitFor();
    await workbench().page.keyboard.press('Escape');
    workbench().writeFile('notes.txt', 'My notes.\n');
    await workbench().openFile('notes.txt');
    await status(/4 events/).waitFor({ state: 'detached' });
  });

  it('is narrowed to what came after an event or before it by its menu', async () => {
    await openLog();
    await workbench().openRow(/^S3/);
    await workbench().openRow(/^ListBuckets/);
    await choose(/^16:32:00|^ListBuckets.*16:32:00/, 'Filter to This Event and Later');
    await workbench().headlineReads(/^2 of 4 events.*Filter: after:2021-07-30T16:32:00Z$/);
    await workbench().pressViewButton('Clear Filter');
    await workbench().headlineReads(/^4 events/);
    await workbench().openRow(/^S3/);
    await workbench().openRow(/^ListBuckets/);
    await choose(/^16:32:00|^ListBuckets.*16:32:00/, 'Filter to Earlier Events');
    await workbench().headlineReads(/^2 of 4 events.*Filter: before:2021-07-30T16:32:00Z$/);
  });

  it('offers filters that a team shares, and those used before', async () => {
    await openLog();
    await workbench().openList('CloudTrail: Filter Events', /service:s3 -is:by-aws/);
    await choice('What mary may not').click();
    await workbench().headlineReads(/^1 of 4 events.*Filter: is:denied identity:mary$/);
    await workbench().openList('CloudTrail: Filter Events', /service:s3 -is:by-aws/);
    await workbench().page.keyboard.press('ControlOrMeta+A');
    await workbench().page.keyboard.press('Backspace');
    await workbench().page.locator('.quick-input-list-separator', { hasText: 'used before' }).first().waitFor();
    await workbench().screenshot('filter-history');
    await choice(/^is:denied identity:mary/).click();
    await workbench().headlineReads(/Filter: is:denied identity:mary$/);
  });

  it('finds filters that a team shares by what is typed of their names, and lists them with the presets', async () => {
    await openLog();
    await workbench().openList('CloudTrail: Filter Events', /service:s3 -is:by-aws/);
    await workbench().page.keyboard.press('ControlOrMeta+A');
    await workbench().page.keyboard.type('MARY MAY');
    await choice('What mary may not').click();
    await workbench().headlineReads(/^1 of 4 events.*Filter: is:denied identity:mary$/);
    await workbench().openList('CloudTrail: Filter by Preset…', /Show these events only/);
    await workbench().page.keyboard.type('What mary');
    await choice(/What mary may not.*1 event/).click();
    await workbench().headlineReads(/^4 events/);
  });

  it('is grouped by levels chosen one after the other, and is so after a reload', async () => {
    await openLog();
    await workbench().openList('CloudTrail: Choose Levels of the Events View', /What shall level 1 group by/);
    await workbench().page.keyboard.type('Identity');
    await choice(/^Identity/).click();
    await workbench().page.getByPlaceholder('What shall level 2 group by?').waitFor();
    await choice(/^Event/).click();
    await workbench().page.getByPlaceholder('What shall level 3 group by?').waitFor();
    await choice('List Events').click();
    const levels = async () => {
      await workbench()
        .treeRow(/^user mary/)
        .first()
        .waitFor();
      await workbench().openRow(/^user mary/);
      await workbench()
        .treeRow(/^ListBuckets/)
        .first()
        .waitFor();
    };
    await levels();
    await workbench().screenshot('levels');
    await workbench().reload();
    await workbench().showEvents();
    await levels();
    // Both usual arrangements are a click away.
    await workbench().pressViewButton('Group by Identity');
    await workbench()
      .treeRow(/^user mary/)
      .first()
      .waitFor();
    await workbench().pressViewButton('Group by Service');
    await workbench().treeRow(/^S3/).first().waitFor();
  });

  it('is walked through in time, by command and from the menu of a row', async () => {
    await openLog();
    await workbench().goTo({ line: lineOf('16:28:03'), column: 4 });
    await workbench().runCommand('CloudTrail: Next Event in Time');
    await workbench().cursorIs({ line: lineOf('16:31:00'), column: 1 });
    await workbench().goTo({ line: lineOf('16:28:03'), column: 4 });
    await workbench().runCommand('CloudTrail: Next Event by the Same Identity');
    await workbench().cursorIs({ line: lineOf('16:32:00'), column: 1 });
    await workbench().runCommand('CloudTrail: Previous Event by the Same Identity');
    await workbench().cursorIs({ line: lineOf('16:28:03'), column: 1 });
    await workbench().goTo({ line: lineOf('16:31:00'), column: 4 });
    await workbench().runCommand('CloudTrail: Next Event on the Same Resource');
    await workbench().cursorIs({ line: lineOf('16:32:00'), column: 1 });
    await workbench().openRow(/^S3/);
    await workbench().openRow(/^PutObject/);
    await choose(/^16:33:11|^PutObject.*16:33:11/, 'Go to Event in Time', 'Previous Event in Time');
    await workbench().cursorIs({ line: lineOf('16:32:00'), column: 1 });
  });

  it('links a key to the event that issued it, in another file, and lights up the same value', async () => {
    await openLog('other_CloudTrail_x.json');
    const { line, column } = workbench().placeOf('day_CloudTrail_x.json', bucket);
    await workbench().goTo({ line, column: column + 14 });
    const lit = workbench().page.locator('.editor-instance .wordHighlightText, .editor-instance .wordHighlight');
    await lit.nth(2).waitFor();
    await workbench().screenshot('same-value');
    const link = workbench().page.locator('.editor-instance .detected-link', { hasText: key }).first();
    await link.waitFor();
    assert.equal(
      await workbench().page.locator('.editor-instance .detected-link', { hasText: '111122223333"' }).count(),
      0,
    );
    await link.hover();
    await workbench().page.locator('.monaco-hover', { hasText: 'Go to the event that issued it' }).first().waitFor();
    await workbench().screenshot('links');
    const { x, y, width, height } = (await link.boundingBox())!;
    await workbench().page.mouse.move(x + 10, y + height + 60);
    await workbench().page.keyboard.down('ControlOrMeta');
    await workbench().page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    await workbench().page.mouse.click(x + width / 2, y + height / 2);
    await workbench().page.keyboard.up('ControlOrMeta');
    await workbench().page.locator('.tab.active', { hasText: 'other_CloudTrail_x.json' }).waitFor();
    await workbench().cursorIs(workbench().placeOf('other_CloudTrail_x.json', key));
    await workbench().screenshot('link-followed');
  });
});
