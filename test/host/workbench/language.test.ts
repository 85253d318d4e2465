import { samplesOf } from '../suite/documents';
import { useWorkbench } from './driver/useWorkbench';

describe('which documents it is about', () => {
  const workbench = useWorkbench();

  it('knows a lone sample in a .json file', async () => {
    const [sample = ''] = samplesOf(workbench().textOf('seeds/x-ray.txt'));
    workbench().writeFile('x-ray.json', sample);
    await workbench().openFile('x-ray.json');
    await workbench().languageIs('CloudTrail Log');
    await workbench().showEvents();
    await workbench()
      .treeRow(/GetEncryptionConfig/)
      .first()
      .waitFor();
    await workbench().screenshot('lone-sample');
    await workbench().problemsAre(3, 0);
  });

  it('leaves JSON alone that only has names of records, with its own validation', async () => {
    // The view keeps the events of an earlier test as long as their log is open.
    await workbench().runCommand('View: Close All Editors');
    workbench().writeFile('telemetry.json', '{\n  "name": "x",\n  "eventName": "build"\n  "eventTime": "now"\n}\n');
    await workbench().openFile('telemetry.json');
    await workbench().languageIs('JSON');
    await workbench().page.locator('.squiggly-error').first().waitFor();
    await workbench().runCommand('View: Focus Problems');
    await workbench().page.locator('.markers-panel', { hasText: 'Expected comma' }).first().waitFor();
    await workbench().page.keyboard.press('ControlOrMeta+J');
    await workbench().showEvents();
    await workbench().welcomeReads(/No CloudTrail events/);
    await workbench().languageIs('JSON');
    await workbench().screenshot('names-only');
  });

  it('leaves a package.json alone and says why its view is empty', async () => {
    workbench().writeFile('package.json', '{\n  "name": "x",\n  "version": "1.0.0"\n}\n');
    await workbench().openFile('package.json');
    await workbench().languageIs('JSON');
    await workbench().showEvents();
    await workbench().welcomeReads(/No CloudTrail events/);
    await workbench().screenshot('no-log');
  });
});
