import { useWorkbench } from './driver/useWorkbench';

describe('before there was a log', () => {
  const workbench = useWorkbench();

  it('the Events view says that there is none, and shows the first one that comes', async () => {
    workbench().writeFile('package.json', '{\n  "name": "x",\n  "version": "1.0.0"\n}\n');
    await workbench().openFile('package.json');
    await workbench().showEvents();
    await workbench().welcomeReads(/No CloudTrail events/);
    await workbench().openFile('seeds/cloudwatch.txt');
    await workbench()
      .treeRow(/PutMetricAlarm/)
      .first()
      .waitFor();
  });
});

describe('before there was a log', () => {
  const workbench = useWorkbench();

  it('commands work', async () => {
    workbench().writeFile('package.json', '{\n  "name": "x",\n  "version": "1.0.0"\n}\n');
    await workbench().openFile('package.json');
    await workbench().runCommand('CloudTrail: Group by Identity');
    await workbench().showEvents();
    await workbench().welcomeReads(/No CloudTrail events/);
  });
});
