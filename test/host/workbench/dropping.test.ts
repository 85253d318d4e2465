import { strict as assert } from 'node:assert';
import { gzipSync } from 'node:zlib';
import type { Locator } from 'playwright-core';
import { buildRecord } from '../../support/buildRecord';
import { useWorkbench } from './driver/useWorkbench';

/** How long the mouse rests on the icon of a view with something in its hand until VS Code shows that view. */
const REST_MS = 1_500;

describe('what is dropped on the Events view', () => {
  const workbench = useWorkbench();

  beforeEach(async () => {
    const event = (id: string) => buildRecord({ eventID: id, eventName: 'GetDropped' });
    workbench().writeFile('dropped/day/a.json.gz', gzipSync(`{"Records":[${event('1')},${event('2')}]}`));
    workbench().writeFile('dropped/b.json', `{"Records":[${event('3')}]}`);
    workbench().writeFile('dropped/package.json', '{"name":"x"}');
    await workbench().openFile('seeds/cloudwatch.txt');
    await workbench().showEvents();
    await workbench()
      .treeRow(/PutMetricAlarm/)
      .first()
      .waitFor();
  });

  async function centerOf(place: Locator): Promise<readonly [number, number]> {
    const box = await place.first().boundingBox();
    assert.ok(box);
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  const tree = () => centerOf(workbench().page.locator('.sidebar .pane-body .tree-explorer-viewlet-tree-view'));

  /** Takes something over the icon of the CloudTrail view to its tree, and lets it go there. */
  async function drag(what: Locator): Promise<void> {
    const { page } = workbench();
    await page.mouse.move(...(await centerOf(what)));
    await page.mouse.down();
    const [x, y] = await centerOf(page.locator('.activitybar [aria-label^="CloudTrail"]'));
    for (const end = Date.now() + REST_MS; Date.now() < end; await page.waitForTimeout(50)) {
      await page.mouse.move(x + (Date.now() % 3), y, { steps: 3 });
    }
    await page.mouse.move(...(await tree()), { steps: 5 });
    await page.mouse.up();
  }

  it('is opened from the Explorer, a folder with all that is in it', async () => {
    const { page } = workbench();
    await workbench().runCommand('File: Focus on Files Explorer');
    await workbench().runCommand('Refresh Explorer');
    await drag(page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'dropped' }));
    await workbench().headlineReads(/^3 events/);
    await workbench().notification('1 file was skipped');
    await workbench().screenshot('dropped-folder');
    await workbench().runCommand('CloudTrail: Close All Opened Logs');
  });

  it('is named where a browser tells no address of a file from outside', async () => {
    const { page } = workbench();
    const dataTransfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['{}'], 'outside.json', { type: 'application/json' }));
      return transfer;
    });
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await workbench()
        .treeRow(/PutMetricAlarm/)
        .first()
        .dispatchEvent(type, { dataTransfer });
    }
    await workbench().openList('CloudTrail: Show Skipped Files', /skipped/);
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: /outside\.json.*The browser does not say where it is/ })
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('is opened when it is a tab, and stays open when the tab is closed', async () => {
    const { page } = workbench();
    await workbench().openFile('dropped/b.json');
    await workbench().headlineReads(/^1 event /);
    await drag(page.locator('.tab', { hasText: 'b.json' }));
    await workbench().runCommand('View: Close All Editors');
    await workbench().openFile('seeds/cloudwatch.txt');
    await workbench().headlineReads(/^1 event /);
  });
});
