import { strict as assert } from 'node:assert';
import { useWorkbench } from './driver/useWorkbench';

describe('a first run', () => {
  const workbench = useWorkbench();

  /** Opens the walkthrough as a newcomer does who has nothing open, and gives the titles of its steps. */
  async function openWalkthrough() {
    const { page } = workbench();
    await workbench().runCommand('View: Close All Editors');
    await workbench().showEvents();
    await workbench().welcomeReads(/Open a CloudTrail log/);
    await page.locator('.welcome-view-content a', { hasText: 'Four steps' }).click();
    const steps = page.locator('.gettingStartedContainer .step-title');
    await steps.nth(3).waitFor();
    return steps;
  }

  it('offers four steps: open a log, read it, mend it, group it', async () => {
    const { page } = workbench();
    const steps = await openWalkthrough();
    assert.deepEqual(await steps.allTextContents(), ['Open a log', 'Read it', 'Mend it', 'Group it']);
    for (const [index, action] of ['Paste Events', 'Open Sample', 'Repair…', 'Show Events'].entries()) {
      await steps.nth(index).click();
      await page.locator('.step-list-container .expanded .monaco-button', { hasText: action }).waitFor();
      await page
        .locator('.getting-started-media svg, .getting-started-media webview, .getting-started-media iframe')
        .first()
        .waitFor();
      await workbench().screenshot(`walkthrough-${index + 1}`);
    }
  });

  it('opens a sample from the walkthrough, with the finding in it', async () => {
    const { page } = workbench();
    const steps = await openWalkthrough();
    await steps.first().click();
    await page.locator('.step-list-container .expanded .monaco-button', { hasText: 'Open Sample' }).click();
    await page.locator('.editor-instance .view-line', { hasText: 'App Mesh in CloudTrail' }).first().waitFor();
    await workbench().problemsAre(1, 0);
    await workbench().screenshot('walkthrough-sample');
    // It was never saved, so closing it would ask.
    await workbench().runCommand('View: Revert and Close Editor');
  });

  it('opens a folder of logs from the view, as an incident begins with one', async () => {
    const { page } = workbench();
    await workbench().runCommand('View: Close All Editors');
    await workbench().showEvents();
    await page.locator('.welcome-view-content .monaco-button', { hasText: 'Open Folder of Logs' }).click();
    await page.locator('.quick-input-widget').filter({ visible: true }).waitFor();
    await workbench().screenshot('open-folder-of-logs');
    await page.keyboard.press('Escape');
  });

  it('takes events from the clipboard', async () => {
    const { page } = workbench();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench().runCommand('View: Close All Editors');
    await workbench().showEvents();
    const event =
      '{"eventVersion":"1.08","eventTime":"2021-06-09T23:09:46Z","eventSource":"s3.amazonaws.com","eventName":"PutObject"}';
    await page.evaluate((text) => navigator.clipboard.writeText(text), event);
    await page.locator('.welcome-view-content .monaco-button', { hasText: 'Paste Events Here' }).click();
    await workbench()
      .treeRow(/PutObject/)
      .first()
      .waitFor();
    await workbench().languageIs('CloudTrail Log');
    await workbench().screenshot('pasted');
  });

  it('says that what is on the clipboard holds no events', async () => {
    const { page } = workbench();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), 'Buy milk, and bread.');
    await workbench().runCommand('CloudTrail: Open CloudTrail from Clipboard');
    await page.locator('.editor-instance .view-line', { hasText: 'Buy milk' }).first().waitFor();
    await workbench().notification('No CloudTrail events were recognized in the text of the clipboard.');
    await workbench().runCommand('View: Revert and Close Editor');
  });

  it('explains a finding on a page of its own, without a network, and reports nothing in that', async () => {
    const { page } = workbench();
    await workbench().openFile('seeds/app-mesh.md');
    await workbench().problemsAre(1, 0);
    await workbench().runCommand('View: Focus Problems');
    const link = page.locator('.markers-panel a', { hasText: 'missing-opening-quote' });
    await link.first().click({ modifiers: ['ControlOrMeta'] });
    await page.locator('.tab.active', { hasText: 'Preview findings.md' }).waitFor();
    const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await shown.getByRole('heading', { name: 'missing-opening-quote' }).waitFor();
    await workbench().screenshot('finding-page');
    await workbench().problemsAre(1, 0);
  });
});
