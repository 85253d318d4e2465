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
    await workbench().goTo({ line: 2, column: 1 });
    await page.keyboard.press('ControlOrMeta+S');
    // The dialog lists the folder first.
    await page.waitForFunction(() => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')];
      return inputs.some(({ value }) => /\/cloudwatch \(6 events\)\.json$/.test(value));
    });
    await page.keyboard.press('Escape');
  });
});
