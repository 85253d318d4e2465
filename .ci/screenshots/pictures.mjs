import { logText, recordTexts } from '../../test/bench/support/logs';

/** @typedef {import('./studio.mjs').Studio} Studio */

const file = 'samples/app-mesh.md';

/**
 * @typedef {object} Picture
 * @property {Readonly<Record<string, unknown>>} [settings] of its own
 * @property {(studio: Studio) => Promise<void>} pose
 */

/** What each picture shows. @type {Readonly<Record<string, Picture>>} */
export const pictures = {
  hover: {
    pose: async ({ page, workbench }) => {
      await openWithTree(workbench);
      const { line, column } = workbench.placeOf(file, 'eventStatus": "ConnectionEstablished"');
      const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden)');
      // A hover that came while the editor was still settling is gone a moment later.
      do {
        await workbench.hoverReads({ line, column: column + 4 }, /eventStatus/);
        await page.waitForTimeout(1000);
      } while (!(await hover.isVisible()));
    },
  },
  fix: {
    pose: async ({ workbench }) => {
      await openWithTree(workbench);
      const { line, column } = workbench.placeOf(file, '123456789012"\n}');
      await workbench.quickFixes({ line, column: column + 3 });
      await workbench.page.waitForTimeout(500);
    },
  },
  repair: {
    pose: async ({ page, workbench }) => {
      await workbench.openFile('samples/x-ray.txt');
      await workbench.showEvents();
      await workbench.runCommand('CloudTrail: Repair');
      await page.locator('.monaco-diff-editor', { hasText: '"eventVersion":' }).waitFor();
      await page.waitForTimeout(1500);
    },
  },
  outline: {
    settings: {
      'breadcrumbs.enabled': true,
      'editor.stickyScroll.enabled': true,
      'editor.wordWrap': 'off',
      'outline.collapseItems': 'alwaysCollapse',
    },
    pose: async ({ page, workbench }) => {
      const name = '111122223333_CloudTrail_us-east-1.json';
      workbench.writeFile(name, JSON.stringify(JSON.parse(logText(recordTexts(3, 12_000))), undefined, 2));
      await workbench.openFile(name);
      await workbench.runCommand('Explorer: Focus on Outline View');
      await page
        .locator('.outline-tree .monaco-list-row', { hasText: / in .*, at \d{4}-/ })
        .first()
        .waitFor();
      await workbench.goTo({ line: workbench.placeOf(name, '"responseElements"').line + 2, column: 9 });
      await page.mouse.move(800, 400);
      await page.mouse.wheel(0, 250);
      await page.locator('.sticky-widget', { hasText: '"eventName"' }).waitFor();
      await page.waitForTimeout(1000);
    },
  },
  table: {
    settings: { 'cloudtrail.openWorkspaceLogs': true },
    pose: async ({ page, workbench }) => {
      await workbench.showEvents();
      await workbench.headlineReads(/events/);
      await workbench.openList('CloudTrail: Filter Events', /service:s3/);
      // Other samples are of other years.
      await page.keyboard.type('after:2025-03-11 before:2025-03-13 -is:by-aws');
      await page.keyboard.press('Enter');
      await workbench.headlineReads(/-is:by-aws/);
      await workbench.runCommand('CloudTrail: Show Table');
      const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      const grid = frame.getByRole('grid');
      await grid.focus();
      await workbench.runCommand('View: Toggle Maximized Panel');
      await frame
        .getByRole('button', { name: /AccessDenied/ })
        .first()
        .click();
      await frame.locator('[role=row].failed').first().waitFor();
      await page.mouse.move(700, 5);
      await page.waitForTimeout(1500);
    },
  },
};

/** @param {import('./studio.mjs').Studio['workbench']} workbench */
async function openWithTree(workbench) {
  await workbench.openFile(file);
  await workbench.showEvents();
  await workbench
    .treeRow(/2021.*StreamAggregatedResources|StreamAggregatedResources.*2021/)
    .first()
    .waitFor();
}
