import { strict as assert } from 'node:assert';
import { gzipSync } from 'node:zlib';
import { buildRecord } from '../../support/buildRecord';
import { useWorkbench } from './driver/useWorkbench';

const archive = '111122223333_CloudTrail_us-west-2_20210609T2310Z_AbCdEfGhIjKlMnOp.json.gz';
const line = '111122223333_CloudTrail_us-west-2_20210609T2315Z_QrStUvWxYz012345.json';
const events = Array.from({ length: 40 }, (_, index) =>
  buildRecord({ eventID: `${index}`, eventName: index % 2 ? 'DescribeMesh' : 'CreateMesh' }),
);
const delivered = `{"Records":[${events.join(',')}]}`;

/** Where a text is in the readable view: lines as everybody writes JSON. */
function placeIn(text: string): { readonly line: number; readonly column: number } {
  const lines = JSON.stringify(JSON.parse(delivered), undefined, 2).split('\n');
  const at = lines.findIndex((one) => one.includes(text));
  return { line: at + 1, column: lines[at]!.indexOf(text) + 1 };
}

describe('an archive as it is delivered', () => {
  const workbench = useWorkbench({ 'cloudtrail.readableView': 'auto' });

  it('is opened by a double click, in lines and colors, and leaves no other tab', async () => {
    workbench().writeFile(archive, gzipSync(delivered));
    await workbench().openInExplorer(archive);
    await workbench().languageIs('CloudTrail Log');
    await workbench()
      .page.locator('#cloudtrail\\.cloudtrail-inspector\\.cloudtrail\\.view, [id*="cloudtrail.view"]', {
        hasText: 'Readable View',
      })
      .first()
      .waitFor();
    assert.deepEqual(await workbench().tabs(), [archive]);
    const { line: at, column } = placeIn('"DescribeMesh"');
    await workbench().hoverReads({ line: at, column: column + 3 }, /ACTOR.*ACTION/s);
    await workbench().screenshot('archive-hover');
    await workbench().showEvents();
    await workbench().headlineReads(/\b40 events/);
    await workbench().screenshot('archive-events');
    const colors = await workbench()
      .page.locator('.editor-instance .view-line span[class^="mtk"]')
      .evaluateAll((all) => new Set(all.map((one) => one.className)).size);
    assert.ok(colors >= 3, `${colors} colors`);
  });

  it('is still there after the window is reloaded', async () => {
    workbench().writeFile(archive, gzipSync(delivered));
    await workbench().openInExplorer(archive);
    await workbench().reload();
    await workbench().page.locator('.tab.active', { hasText: archive }).waitFor();
    const { line: at, column } = placeIn('"CreateMesh"');
    await workbench().hoverReads({ line: at, column: column + 3 }, /ACTOR.*ACTION/s);
    await workbench().screenshot('archive-reloaded');
  });

  it('leads to the text as it was delivered, and back to the same place', async () => {
    workbench().writeFile(archive, gzipSync(delivered));
    await workbench().openInExplorer(archive);
    const place = placeIn('"DescribeMesh"');
    await workbench().goTo(place);
    await workbench().runCommand('CloudTrail: Show Original');
    await workbench().cursorIs({ line: 1, column: delivered.indexOf('"DescribeMesh"') + 1 });
    await workbench().screenshot('archive-original');
    await workbench().runCommand('CloudTrail: Show Readable View');
    await workbench().cursorIs(place);
  });

  it('keeps in the tree what was opened there, however it is laid out', async () => {
    workbench().writeFile(archive, gzipSync(delivered));
    await workbench().openInExplorer(archive);
    await workbench().showEvents();
    const opened = (row: RegExp) =>
      workbench().page.locator('.monaco-list-row[aria-expanded="true"]', { hasText: row });
    await workbench().openRow(/^Overview/);
    await workbench().runCommand('CloudTrail: Show Original');
    await workbench().page.locator('.tab.active', { hasText: '(unpacked)' }).waitFor();
    await workbench().headlineReads(/\b40 events/);
    await workbench().page.waitForTimeout(1_000);
    await opened(/Overview/).waitFor();
  });
});

describe('an archive that breaks off', () => {
  const workbench = useWorkbench({ 'cloudtrail.readableView': 'auto' });

  it('has as many problems in the view as its file, and none when it is closed', async () => {
    const whole = gzipSync(delivered);
    workbench().writeFile(archive, whole.subarray(0, whole.length - 60));
    await workbench().openInExplorer(archive);
    await workbench().problemsAre(2, 0);
    await workbench().showEvents();
    await workbench().headlineReads(/\b2 problems/);
    await workbench().screenshot('archive-breaks-off');
    await workbench().runCommand('View: Close All Editors');
    await workbench().problemsAre(0, 0);
  });
});

describe('a log in one line', () => {
  const workbench = useWorkbench({ 'cloudtrail.readableView': 'auto' });

  it('is shown in lines in place of its tab, until the original is asked for', async () => {
    workbench().writeFile(line, delivered);
    await workbench().openInExplorer(line);
    await workbench().page.locator('[id*="cloudtrail.view"]', { hasText: 'Readable View' }).first().waitFor();
    assert.deepEqual(await workbench().tabs(), [line]);
    await workbench().screenshot('line-readable');
    await workbench().runCommand('CloudTrail: Show Original');
    await workbench().cursorIs({ line: 1, column: 1 });
    await workbench().languageIs('CloudTrail Log');
    await workbench().screenshot('line-original');
    assert.equal(workbench().textOf(line), delivered);
  });

  it('of an archive is told from the archive as it is by its tab', async () => {
    const { page } = workbench();
    workbench().writeFile(archive, gzipSync(delivered));
    await workbench().openInExplorer(archive);
    await page.locator('[id*="cloudtrail.view"]', { hasText: 'Readable View' }).first().waitFor();
    await workbench().runCommand('View: Keep Editor');
    await workbench().runCommand('CloudTrail: Show Original');
    await page.locator('[id*="cloudtrail.view"]', { hasText: 'Unpacked' }).first().waitFor();
    await workbench().runCommand('View: Keep Editor');
    await workbench().runCommand('CloudTrail: Show Readable View');
    await page.locator('.tab', { hasText: `${archive} (unpacked)` }).waitFor();
    const tabs = (await workbench().tabs()).filter((tab) => tab.startsWith(archive));
    assert.deepEqual([tabs.length, new Set(tabs).size], [2, 2], tabs.join('\n'));
    await workbench().screenshot('archive-both-views');
    await workbench().runCommand('View: Close All Editors');
  });

  it('of any other name says over it what leads to lines, in a tab that tells itself apart', async () => {
    const { page } = workbench();
    const name = 'evidence-in-one-line.json';
    workbench().writeFile(name, delivered);
    await workbench().openInExplorer(name);
    await page.locator('.codelens-decoration a', { hasText: 'This log is in one line' }).click();
    await page.locator('[id*="cloudtrail.view"]', { hasText: 'Readable View' }).first().waitFor();
    await page.locator('.tab.active .label-description', { hasText: /^View of/ }).waitFor();
    await workbench().screenshot('line-of-any-name');
    const tabs = (await workbench().tabs()).filter((tab) => tab.startsWith(name));
    assert.equal(new Set(tabs).size, 2, tabs.join('\n'));
  });
});

describe('a log of which extensions get no text', () => {
  const workbench = useWorkbench({ 'cloudtrail.readableView': 'auto' });

  it('is shown by its events, although nothing else was opened before', async () => {
    const padding = 'x'.repeat(520_000);
    const large = Array.from({ length: 101 }, (_, index) =>
      buildRecord({ eventID: `${index}`, requestParameters: { padding } }),
    );
    workbench().writeFile(line, `{"Records":[${large.join(',')}]}`);
    await workbench().openInExplorer(line);
    await workbench().page.locator('[id*="cloudtrail.view"]', { hasText: 'Large Log' }).first().waitFor();
    await workbench().page.locator('.editor-instance .view-line', { hasText: '101' }).first().waitFor();
  });
});

describe('in the browser', () => {
  const workbench = useWorkbench({ 'cloudtrail.readableView': 'auto' }, 'web');

  it('an archive is opened by a double click, and is there after the window is reloaded', async () => {
    workbench().writeFile(archive, gzipSync(delivered));
    await workbench().openInExplorer(archive);
    await workbench().page.locator('[id*="cloudtrail.view"]', { hasText: 'Readable View' }).first().waitFor();
    const { line: at, column } = placeIn('"DescribeMesh"');
    await workbench().hoverReads({ line: at, column: column + 3 }, /ACTOR.*ACTION/s);
    await workbench().showEvents();
    await workbench().headlineReads(/\b40 events/);
    await workbench().screenshot('archive-web');
    await workbench().reload();
    await workbench().hoverReads({ line: at, column: column + 3 }, /ACTOR.*ACTION/s);
  });

  it('a log that is too large for a text is shown by its events', async () => {
    const count = 40_000;
    const many = Array.from({ length: count }, (_, index) => buildRecord({ eventID: `${index}` }));
    workbench().writeFile(archive, gzipSync(`{"Records":[${many.join(',')}]}`, { level: 1 }));
    await workbench().openInExplorer(archive);
    await workbench().headlineReads(/\b40,000 events/);
    await workbench().page.locator('.editor-instance .view-line', { hasText: '40,000' }).first().waitFor();
    await workbench().page.locator('[id*="cloudtrail.view"]', { hasText: 'Large Log' }).first().waitFor();
    await workbench().screenshot('large-web');
  });
});
