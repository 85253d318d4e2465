/** @typedef {import('./studio.mjs').Studio} Studio */

const file = 'samples/app-mesh.md';

/** What each picture shows. @type {Readonly<Record<string, (studio: Studio) => Promise<void>>>} */
export const pictures = {
  hover: async ({ page, workbench }) => {
    await openWithTree(workbench);
    const { line, column } = workbench.placeOf(file, 'eventStatus": "ConnectionEstablished"');
    const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden)');
    // A hover that came while the editor was still settling is gone a moment later.
    do {
      await workbench.hoverReads({ line, column: column + 4 }, /eventStatus/);
      await page.waitForTimeout(1000);
    } while (!(await hover.isVisible()));
  },
  fix: async ({ workbench }) => {
    await openWithTree(workbench);
    const { line, column } = workbench.placeOf(file, '123456789012"\n}');
    await workbench.quickFixes({ line, column: column + 3 });
    await workbench.page.waitForTimeout(500);
  },
  repair: async ({ page, workbench }) => {
    await workbench.openFile('samples/x-ray.txt');
    await workbench.showEvents();
    await workbench.runCommand('CloudTrail: Repair');
    await page.locator('.monaco-diff-editor', { hasText: '"eventVersion":' }).waitFor();
    await page.waitForTimeout(1500);
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
