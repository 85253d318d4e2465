import { openEvent, placeInEvent, showIncident, showNight, typeFilter } from './incident.mjs';

/** @typedef {import('./studio.mjs').Studio} Studio */

/**
 * @typedef {object} Picture
 * @property {import('./studio.mjs').ThemeName} [readme] the theme in which the README shows it; without one it is for those who look after the colors
 * @property {'samples' | 'incident'} files that are open
 * @property {Readonly<Record<string, unknown>>} [settings] of its own
 * @property {(studio: Studio) => Promise<void>} pose
 */

/** What each picture shows. @type {Readonly<Record<string, Picture>>} */
export const pictures = {
  tree: {
    files: 'incident',
    pose: async ({ page, workbench }) => {
      await showNight(workbench);
      await unfold(workbench, /data-maintenance/);
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(1000);
    },
  },
  hover: {
    readme: 'dark',
    files: 'incident',
    pose: async ({ workbench }) => {
      await showNight(workbench);
      await unfold(workbench, /data-maintenance/);
      await openEvent(workbench, 'AttachUserPolicy');
      const { line, column } = placeInEvent('AttachUserPolicy', 'User: arn');
      await hover(workbench, { line, column: column + 4 }, /AttachUserPolicy/);
    },
  },
  filter: {
    readme: 'light',
    files: 'incident',
    pose: async ({ page, workbench }) => {
      await showIncident(workbench);
      await typeFilter(workbench, 'is:write source:203.0.113.0/24 ');
      await page.waitForTimeout(1500);
    },
  },
  fix: {
    readme: 'light',
    files: 'samples',
    pose: async ({ workbench }) => {
      const file = 'samples/app-mesh.md';
      await workbench.openFile(file);
      await workbench.showEvents();
      await workbench
        .treeRow(/StreamAggregatedResources/)
        .first()
        .waitFor();
      const { line, column } = workbench.placeOf(file, '123456789012"\n}');
      await workbench.quickFixes({ line, column: column + 3 });
      await workbench.page.waitForTimeout(500);
    },
  },
  repair: {
    readme: 'dark',
    files: 'samples',
    pose: async ({ page, workbench }) => {
      await workbench.openFile('samples/x-ray.txt');
      await workbench.showEvents();
      await workbench.runCommand('CloudTrail: Repair');
      await page.locator('.monaco-diff-editor', { hasText: '"eventVersion":' }).waitFor();
      await page.waitForTimeout(1500);
    },
  },
  outline: {
    readme: 'light',
    files: 'incident',
    settings: {
      'breadcrumbs.enabled': true,
      'editor.stickyScroll.enabled': true,
      'editor.wordWrap': 'off',
      'outline.collapseItems': 'alwaysCollapse',
    },
    pose: async ({ page, workbench }) => {
      await showIncident(workbench);
      await openEvent(workbench, 'AttachUserPolicy');
      await workbench.runCommand('Explorer: Focus on Outline View');
      await page
        .locator('.outline-tree .monaco-list-row', { hasText: /AttachUserPolicy|attach/i })
        .first()
        .waitFor();
      await workbench.goTo(placeInEvent('AttachUserPolicy', '"requestID"'));
      await page.mouse.move(800, 400);
      const sticky = page.locator('.sticky-widget', { hasText: '"eventName"' });
      for (let at = 0; at < 1000 && !(await sticky.isVisible()); at += 50) {
        await page.mouse.wheel(0, 50);
        await page.waitForTimeout(200);
      }
      await sticky.waitFor();
      await page.waitForTimeout(1000);
      await page.locator('.outline-tree .monaco-list-row').first().waitFor();
    },
  },
  session: {
    readme: 'light',
    files: 'incident',
    pose: async ({ page, workbench }) => {
      await showIncident(workbench);
      await openEvent(workbench, 'StopLogging');
      await workbench.runCommand('CloudTrail: Show Session of Event');
      await page.locator('.view-line', { hasText: 'Origin of the credentials' }).waitFor();
      await page.waitForTimeout(1000);
    },
  },
  table: {
    readme: 'dark',
    files: 'incident',
    pose: async ({ page, workbench }) => {
      await showNight(workbench);
      await workbench.runCommand('CloudTrail: Show Table');
      const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await frame.getByRole('grid').focus();
      await workbench.runCommand('View: Toggle Maximized Panel');
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await frame.locator('[role=row].failed').first().click();
      await page.mouse.move(600, 690);
      await page.waitForTimeout(1500);
    },
  },
};

/**
 * Opens a group of the Events view, and the cursor stays on it.
 * @param {Studio['workbench']} workbench
 * @param {RegExp} text
 */
async function unfold(workbench, text) {
  await workbench.treeRow(text).first().click();
  await workbench.page.waitForTimeout(500);
}

/**
 * Rests the mouse on a place until its hover stays: one that came while the editor was still settling is gone a moment later.
 * @param {Studio['workbench']} workbench
 * @param {import('../../test/host/workbench/driver/workbench').Place} place
 * @param {RegExp} text
 */
async function hover(workbench, place, text) {
  const shown = workbench.page.locator('.monaco-editor .monaco-hover:not(.hidden)');
  do {
    await workbench.hoverReads(place, text);
    await workbench.page.waitForTimeout(1000);
  } while (!(await shown.isVisible()));
}
