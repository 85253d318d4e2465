import { strict as assert } from 'node:assert';
import type { FrameLocator, Locator } from 'playwright-core';
import { useWorkbench } from './driver/useWorkbench';

const file = 'table_CloudTrail_x.json';

/** More than fit into any panel. */
const COUNT = 300;

function event(index: number, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    eventVersion: '1.08',
    userIdentity: { type: 'IAMUser', accountId: '111122223333', userName: index % 3 ? 'mary' : 'paulo' },
    eventTime: new Date(Date.UTC(2021, 6, 30, 16, 0, index * 10)).toISOString().replace('.000Z', 'Z'),
    eventSource: 's3.amazonaws.com',
    eventName: index % 10 ? 'GetObject' : 'PutObject',
    awsRegion: 'us-east-1',
    sourceIPAddress: '192.0.2.92',
    requestParameters: { bucketName: `bucket-${index}` },
    eventID: `b096d5b7-dcf2-4399-998b-${String(index).padStart(12, '0')}`,
    readOnly: index % 10 !== 0,
    ...more,
  });
}

/** The last one says what must stay a text. */
const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
const events = Array.from({ length: COUNT }, (_, index) =>
  event(index, {
    ...(index % 50 === 1 && { errorCode: 'AccessDenied' }),
    ...(index === COUNT - 1 && { eventName: hostile }),
  }),
);
const text = `{"Records":[\n${events.join(',\n')}\n]}\n`;

describe('the table', () => {
  const workbench = useWorkbench();
  const frame = (): FrameLocator =>
    workbench().page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const grid = (): Locator => frame().getByRole('grid');
  const says = (what: RegExp) => frame().locator('.said', { hasText: what }).waitFor();
  const value = (facet: string, label: RegExp) =>
    frame().getByRole('group', { name: facet, exact: true }).getByRole('button', { name: label });
  /** The row that the cursor is on, when it is there. */
  const cursorIs = (row: number) =>
    frame()
      .locator(`[role=row][aria-selected=true][aria-rowindex="${row + 1}"]`)
      .waitFor();

  /** An entry of the menu that was just opened. VS Code takes a click that comes at once for the end of the one that opened it. */
  async function choose(entry: string): Promise<void> {
    const item = workbench().page.getByRole('menuitem', { name: entry });
    await item.waitFor();
    await workbench().page.waitForTimeout(500);
    await item.click();
  }

  async function openTable(): Promise<void> {
    workbench().writeFile(file, text);
    await workbench().openFile(file);
    await workbench().showEvents();
    await workbench().headlineReads(/300 events/);
    await workbench().runCommand('CloudTrail: Show Table');
    await says(/300 events/);
    await frame().locator('[role=gridcell]', { hasText: 'user mary' }).first().waitFor();
  }

  it('has a row for every event, and Enter opens the last', async () => {
    await openTable();
    assert.equal(await grid().getAttribute('aria-rowcount'), String(COUNT + 1));
    await grid().focus();
    await workbench().page.keyboard.press('End');
    await cursorIs(COUNT);
    const last = frame().locator(`[role=row][aria-rowindex="${COUNT + 1}"]`);
    assert.equal(await last.getAttribute('aria-label'), 'Row 300 of 300');
    await last.getByText(hostile).waitFor();
    await frame().locator('.preview pre', { hasText: 'bucket-299' }).waitFor();
    // It names the cell with the cursor, which is there.
    const active = await grid().getAttribute('aria-activedescendant');
    assert.equal(await frame().locator(`#${active}`).count(), 1);
    assert.equal(await frame().locator('img, .grid script, .preview script').count(), 0);
    await workbench().screenshot('table-end');
    await workbench().page.keyboard.press('Enter');
    await workbench().cursorIs({ line: COUNT + 1, column: 1 });
    await workbench().editorHasFocus();
  });

  it('filters by a value of a facet, as the tree does, and a second click takes it out', async () => {
    await openTable();
    await value('Error', /AccessDenied/).click();
    await says(/^6 of 300 events · error:AccessDenied/);
    await workbench().headlineReads(/6 of 300 events/);
    assert.equal(await value('Error', /AccessDenied/).getAttribute('aria-pressed'), 'true');
    // What else there is stands beside it, with counts that it does not change.
    await value('Error', /no error.*294/).waitFor();
    await value('Event Name', /GetObject.*6/).waitFor();
    await value('Error', /AccessDenied/).click();
    await says(/^300 events/);
  });

  it('filters by a stretch of time that the keyboard chooses', async () => {
    await openTable();
    const track = frame().getByRole('slider');
    await track.focus();
    await workbench().page.keyboard.press('Home');
    await workbench().page.keyboard.press('Shift+ArrowRight');
    assert.match((await track.getAttribute('aria-valuetext')) ?? '', /^2021-07-30 16:00.* UTC: \d+ events, \d+ failed/);
    await workbench().page.keyboard.press('Enter');
    await says(/ of 300 events · after:2021-07-30T16:00:00Z before:2021-07-30T16:\d\d:\d\dZ/);
    await workbench().headlineReads(/after:2021-07-30T16:00:00Z/);
    await workbench().screenshot('table-time');
    await track.focus();
    await workbench().page.keyboard.press('Backspace');
    await says(/^300 events/);
  });

  it('is sorted by a click on a title, and by Enter on it', async () => {
    await openTable();
    await frame().getByRole('columnheader', { name: 'Event Name' }).click();
    await frame().locator('[role=columnheader][aria-sort=ascending]', { hasText: 'Event Name' }).waitFor();
    await frame().locator('[role=row][aria-rowindex="2"]', { hasText: hostile }).waitFor();
    await grid().focus();
    await workbench().page.keyboard.press('Enter');
    await frame().locator('[role=columnheader][aria-sort=descending]', { hasText: 'Event Name' }).waitFor();
    await frame().locator('[role=row][aria-rowindex="2"]', { hasText: 'PutObject' }).waitFor();
    await frame().getByRole('columnheader', { name: 'Time' }).click();
    await frame().locator('[role=columnheader][aria-sort=ascending]', { hasText: 'Time' }).waitFor();
  });

  it('filters out the value of a cell from its menu', async () => {
    await openTable();
    await grid().focus();
    await workbench().page.keyboard.press('Home');
    await frame().getByRole('gridcell', { name: 'GetObject' }).first().click({ button: 'right' });
    await choose('Filter Out This Value');
    await says(/^31 of 300 events · -event:GetObject/);
    await workbench().runCommand('CloudTrail: Clear Filter');
    await says(/^300 events/);
  });

  it('shows a group of the tree', async () => {
    await openTable();
    await workbench()
      .treeRow(/^PutObject/)
      .first()
      .click({ button: 'right' });
    await choose('Show in Table');
    await says(/^30 of 300 events · service:s3\.amazonaws\.com event:PutObject/);
    await workbench().runCommand('CloudTrail: Clear Filter');
    await says(/^300 events/);
  });

  it('has any path of an event as a column, chosen by keyboard', async () => {
    await openTable();
    await workbench().openList('CloudTrail: Choose Columns', /requestParameters\.bucketName/);
    await workbench().page.keyboard.type('requestParameters.bucketName');
    await workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: 'path' }).first().waitFor();
    await workbench().page.keyboard.press('Enter');
    await frame().getByRole('columnheader', { name: 'requestParameters.bucketName' }).waitFor();
    await frame()
      .locator('[role=gridcell]', { hasText: /^bucket-\d+$/ })
      .first()
      .waitFor();
  });

  it('is where it was when it was hidden', async () => {
    await openTable();
    await grid().focus();
    for (const key of ['End', 'PageUp', 'ArrowUp', 'ArrowRight']) {
      await workbench().page.keyboard.press(key);
    }
    const place = await grid().getAttribute('aria-activedescendant');
    await frame().locator(`[id="${place}"]`).waitFor();
    await workbench().page.waitForTimeout(300);
    await workbench().runCommand('View: Toggle Panel Visibility');
    await grid().waitFor({ state: 'detached' });
    await workbench().runCommand('CloudTrail: Show Table');
    await frame().locator(`[id="${place}"].focused`).waitFor();
  });
});
