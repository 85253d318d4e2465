import { strict as assert } from 'node:assert';
import { useWorkbench } from './driver/useWorkbench';

describe('writing events out', () => {
  const workbench = useWorkbench();

  it('says in the title how many events there are, and proposes a JSON file', async () => {
    const { page } = workbench();
    await workbench().openFile('seeds/cloudwatch.txt');
    await workbench().problemsAre(1, 0);
    await workbench().runCommand('CloudTrail: Show Normalized Events');
    await page.locator('.tab.active:not(.dirty)', { hasText: 'cloudwatch (6 events).json' }).waitFor();
    await workbench().showEvents();
    await workbench()
      .treeRow(/PutMetricAlarm/)
      .first()
      .waitFor();
    await workbench().screenshot('normalized');
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('ControlOrMeta+S');
    const input = page.locator('.quick-input-widget input[type="text"], .quick-input-widget .quick-input-box input');
    await input.first().waitFor();
    assert.match(await input.first().inputValue(), /cloudwatch \(6 events\)\.json$/);
    await page.keyboard.press('Escape');
  });
});
