import { strict as assert } from 'node:assert';
import { Table } from './driver/table';
import { COUNT, hostile, tableLog } from './driver/tableLog';
import { useWorkbench } from './driver/useWorkbench';

describe('the table', () => {
  const workbench = useWorkbench();
  const table = new Table(workbench);

  /** An entry of the menu that was just opened. VS Code takes a click that comes at once for the end of the one that opened it. */
  async function choose(entry: string): Promise<void> {
    const item = workbench().page.getByRole('menuitem', { name: entry });
    await item.waitFor();
    await workbench().page.waitForTimeout(500);
    await item.click();
  }

  const openTable = () => table.open('table_CloudTrail_x.json', tableLog, /300 events/);

  it('has a row for every event, and Enter opens the last', async () => {
    await openTable();
    assert.equal(await table.grid.getAttribute('aria-rowcount'), String(COUNT + 1));
    await table.grid.focus();
    await workbench().page.keyboard.press('End');
    await table.cursorIs(COUNT);
    const last = table.page.locator(`[role=row][aria-rowindex="${COUNT + 1}"]`);
    assert.equal(await last.getAttribute('aria-label'), 'Row 300 of 300');
    await last.getByText(hostile).waitFor();
    await table.page.locator('.preview pre', { hasText: 'bucket-299' }).waitFor();
    // It names the cell with the cursor, which is there.
    const active = await table.grid.getAttribute('aria-activedescendant');
    assert.equal(await table.page.locator(`#${active}`).count(), 1);
    assert.equal(await table.page.locator('img, .grid script, .preview script').count(), 0);
    await workbench().screenshot('table-end');
    await workbench().page.keyboard.press('Enter');
    await workbench().cursorIs({ line: COUNT + 1, column: 1 });
    await workbench().editorHasFocus();
  });

  it('filters by a value of a facet, as the tree does, and a second click takes it out', async () => {
    await openTable();
    await table.value('Error', /AccessDenied/).click();
    await table.says(/^6 of 300 events · error:AccessDenied/);
    await workbench().headlineReads(/6 of 300 events/);
    assert.equal(await table.value('Error', /AccessDenied/).getAttribute('aria-pressed'), 'true');
    // What else there is stands beside it, with counts that it does not change.
    await table.value('Error', /no error.*294/).waitFor();
    await table.value('Event Name', /GetObject.*6/).waitFor();
    await table.value('Error', /AccessDenied/).click();
    await table.says(/^300 events/);
  });

  it('filters by a stretch of time that the keyboard chooses', async () => {
    await openTable();
    const track = table.page.getByRole('slider');
    await track.focus();
    await workbench().page.keyboard.press('Home');
    await workbench().page.keyboard.press('Shift+ArrowRight');
    assert.match((await track.getAttribute('aria-valuetext')) ?? '', /^2021-07-30 16:00.* UTC: \d+ events, \d+ failed/);
    await workbench().page.keyboard.press('Enter');
    await table.says(/ of 300 events · after:2021-07-30T16:00:00Z before:2021-07-30T16:\d\d:\d\dZ/);
    await workbench().headlineReads(/after:2021-07-30T16:00:00Z/);
    await workbench().screenshot('table-time');
    await track.focus();
    await workbench().page.keyboard.press('Backspace');
    await table.says(/^300 events/);
  });

  it('is sorted by a click on a title, and by Enter on it', async () => {
    await openTable();
    await table.page.getByRole('columnheader', { name: 'Event Name' }).click();
    await table.page.locator('[role=columnheader][aria-sort=ascending]', { hasText: 'Event Name' }).waitFor();
    await table.page.locator('[role=row][aria-rowindex="2"]', { hasText: hostile }).waitFor();
    await table.grid.focus();
    await workbench().page.keyboard.press('Enter');
    await table.page.locator('[role=columnheader][aria-sort=descending]', { hasText: 'Event Name' }).waitFor();
    await table.page.locator('[role=row][aria-rowindex="2"]', { hasText: 'PutObject' }).waitFor();
    await table.page.getByRole('columnheader', { name: 'Time' }).click();
    await table.page.locator('[role=columnheader][aria-sort=ascending]', { hasText: 'Time' }).waitFor();
  });

  it('filters out the value of a cell from its menu', async () => {
    await openTable();
    await table.grid.focus();
    await workbench().page.keyboard.press('Home');
    await table.page.getByRole('gridcell', { name: 'GetObject' }).first().click({ button: 'right' });
    await choose('Filter Out This Value');
    await table.says(/^31 of 300 events · -event:GetObject/);
    await workbench().runCommand('CloudTrail: Clear Filter');
    await table.says(/^300 events/);
  });

  it('shows a group of the tree', async () => {
    await openTable();
    await workbench()
      .treeRow(/^PutObject/)
      .first()
      .click({ button: 'right' });
    await choose('Show in Table');
    await table.says(/^30 of 300 events · service:s3\.amazonaws\.com event:PutObject/);
    await workbench().runCommand('CloudTrail: Clear Filter');
    await table.says(/^300 events/);
  });

  it('has any path of an event as a column, chosen by keyboard', async () => {
    await openTable();
    await workbench().openList('CloudTrail: Choose Columns', /requestParameters\.bucketName/);
    await workbench().page.keyboard.type('requestParameters.bucketName');
    await workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: 'path' }).first().waitFor();
    await workbench().page.keyboard.press('Enter');
    await table.page.getByRole('columnheader', { name: 'requestParameters.bucketName' }).waitFor();
    await table.page
      .locator('[role=gridcell]', { hasText: /^bucket-\d+$/ })
      .first()
      .waitFor();
  });

  it('is where it was when it was hidden', async () => {
    await openTable();
    await table.grid.focus();
    for (const key of ['End', 'PageUp', 'ArrowUp', 'ArrowRight']) {
      await workbench().page.keyboard.press(key);
    }
    const place = await table.grid.getAttribute('aria-activedescendant');
    await table.page.locator(`[id="${place}"]`).waitFor();
    await workbench().page.waitForTimeout(300);
    await workbench().runCommand('View: Toggle Panel Visibility');
    await table.grid.waitFor({ state: 'detached' });
    await workbench().runCommand('CloudTrail: Show Table');
    await table.page.locator(`[id="${place}"].focused`).waitFor();
  });
});
