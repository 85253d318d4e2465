import { strict as assert } from 'node:assert';
import { spread } from '../../support/spread';
import { seriousFindings } from './driver/axe';
import { Table } from './driver/table';
import { tableLog } from './driver/tableLog';
import { useWorkbench } from './driver/useWorkbench';

/** Themes that every VS Code has, and what their pages are told of them. */
const themes = [
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

/** Five minutes of events whose time cannot be read, which leaves a gap among the others. */
const log = tableLog.replace(/2021-07-30T16:2[0-4]:\d\dZ/g, 'some time');

describe('the table in the colours of a theme', () => {
  const workbench = useWorkbench();
  const table = new Table(workbench);

  async function findings(): Promise<readonly string[]> {
    const frame = await table.frame();
    // What is behind the frame is not in it, and axe would take it for white.
    const paint = (colour: string) =>
      frame.evaluate((one) => document.documentElement.style.setProperty('background-color', one), colour);
    await paint('var(--vscode-panel-background)');
    const found = await seriousFindings(frame);
    await paint('');
    return found;
  }

  for (const [theme, kind] of spread(themes, 3)) {
    it(`can be read and used: ${theme}`, async () => {
      await table.open('themes_CloudTrail_x.json', log, /300 events/);
      workbench().writeFile('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
      await table.page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      const { page } = workbench();
      await table.grid.focus();
      await page.keyboard.press('Home');
      // On one that failed.
      await page.keyboard.press('ArrowDown');
      await table.page.locator('.preview pre', { hasText: '"bucket-1"' }).waitFor();
      await table.page.getByRole('button', { name: '30 without a readable time' }).waitFor();
      await table.track.hover();
      await workbench().screenshot(`table-${kind}`);
      assert.deepEqual(await findings(), []);
      // A value and a time that are asked for, and what takes them out.
      await table.track.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+PageUp');
      await page.keyboard.press('Enter');
      await table.value('Error', /AccessDenied/).click();
      await table.page.locator('[aria-pressed=true]').waitFor();
      await workbench().screenshot(`table-filtered-${kind}`);
      assert.deepEqual(await findings(), []);
      await workbench().runCommand('CloudTrail: Clear Filter');
      await table.says(/^300 events/);
    });
  }
});
