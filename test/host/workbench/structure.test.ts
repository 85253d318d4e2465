import { strict as assert } from 'node:assert';
import { logText, recordTexts } from '../../bench/support/logs';
import { useWorkbench } from './driver/useWorkbench';

describe('the structure of a log', () => {
  const workbench = useWorkbench({ 'breadcrumbs.enabled': true, 'editor.stickyScroll.enabled': true });
  const line = logText(recordTexts(3, 12_000));
  const pretty = JSON.stringify(JSON.parse(line), undefined, 4);

  it('is laid out by Format Document', async () => {
    workbench().writeFile('line_CloudTrail_x.json', line);
    await workbench().openFile('line_CloudTrail_x.json');
    await workbench().languageIs('CloudTrail Log');
    // What formats is loaded when a log is seen, and nothing shows that it is there.
    await workbench().page.waitForTimeout(2000);
    await workbench().runCommand('Format Document');
    await workbench().screenshot('format');
    await workbench().save('line_CloudTrail_x.json');
    assert.equal(workbench().textOf('line_CloudTrail_x.json'), pretty);
  });

  it('shows in Outline, breadcrumbs and sticky scroll which event it is', async () => {
    workbench().writeFile('pretty_CloudTrail_x.json', pretty);
    await workbench().openFile('pretty_CloudTrail_x.json');
    await workbench().languageIs('CloudTrail Log');
    const { page } = workbench();
    await workbench().runCommand('Explorer: Focus on Outline View');
    await page
      .locator('.outline-tree .monaco-list-row', { hasText: / in .*, at \d{4}-/ })
      .first()
      .waitFor();
    const { line: at } = workbench().placeOf('pretty_CloudTrail_x.json', '"responseElements"');
    await workbench().goTo({ line: at + 2, column: 5 });
    await page.locator('.breadcrumbs-control', { hasText: /responseElements/ }).waitFor();
    await page.mouse.move(800, 400);
    await page.mouse.wheel(0, 250);
    await page.locator('.sticky-widget', { hasText: '"eventName"' }).waitFor();
    assert.doesNotMatch((await page.locator('.sticky-widget').textContent()) ?? '', /^\d*\s*\{/);
    await workbench().screenshot('outline');
  });

  it('has the sentence of each event over it, and is folded by event, by keyboard and by mouse', async () => {
    workbench().writeFile('fold_CloudTrail_x.json', pretty);
    await workbench().openFile('fold_CloudTrail_x.json');
    await workbench().languageIs('CloudTrail Log');
    const { page } = workbench();
    await page
      .locator('.editor-instance .codelens-decoration', { hasText: / in .*, at \d{4}-/ })
      .first()
      .waitFor();
    const second = page.locator('.editor-instance .line-numbers', { hasText: /^4$/ });
    await second.waitFor();
    await workbench().goTo({ line: 3, column: 10 });
    await page.keyboard.press('ControlOrMeta+Shift+[');
    await second.waitFor({ state: 'detached' });
    await workbench().screenshot('folded');
    await page.locator('.editor-instance .codicon-folding-collapsed').first().click();
    await second.waitFor();
    await workbench().goTo({ line: 6, column: 30 });
    await workbench().runCommand('Expand Selection');
    await page.locator('.statusbar', { hasText: /\(\d+ selected\)/ }).waitFor();
  });

  it('is known to sticky scroll of a log that was recognised by what stands in it', async () => {
    const { page } = workbench();
    // Who comes first to the outlines makes VS Code ask for all of them anew; so all are there before.
    await workbench().openFile('seeds/app-mesh.md');
    for (const name of ['earlier.json', 'evidence.json']) {
      workbench().writeFile(name, pretty);
      await workbench().openFile(name);
      await workbench().languageIs('CloudTrail Log');
      await page.waitForTimeout(2000);
    }
    const { line: at } = workbench().placeOf('evidence.json', '"responseElements"');
    await workbench().goTo({ line: at + 2, column: 5 });
    await page.mouse.move(800, 400);
    await page.mouse.wheel(0, 250);
    await page.locator('.sticky-widget', { hasText: '"eventName"' }).waitFor();
    await workbench().screenshot('sticky-by-content');
  });
});
