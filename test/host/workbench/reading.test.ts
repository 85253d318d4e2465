import { strict as assert } from 'node:assert';
import { insightDetails, insightFields } from '../../support/insight';
import { useWorkbench } from './driver/useWorkbench';

const file = 'seeds/cloudwatch.txt';

/** What is alone in its group is one row with it; its time stands where groups have their counts. */
const services = [
  '1 problem',
  'Overview',
  'CloudWatch › PutMetricAlarm 2014-03-23 21:50:34',
  'CloudWatch Logs › CreateExportTask 2016-02-08 06:35:14',
  'CloudWatch Synthetics 3',
  'EventBridge › PutRule 2015-11-18 00:11:28',
];

/** Events of RunInstances are so many that CloudTrail tells of it. */
const insight = { ...insightFields, insightDetails };

describe('reading a log', () => {
  const workbench = useWorkbench();

  it('shows what happened as a tree with counts', async () => {
    await workbench().openFile(file);
    await workbench().showEvents();
    await workbench().treeLevelIs(1, services);
    await workbench().treeLevelIs(2, [
      'DescribeCanaries 2020-04-08 23:06:47',
      'GetCanaryRuns 2020-04-08 23:06:30',
      'UpdateCanary 2020-04-08 23:06:47',
    ]);
    await workbench().screenshot('tree');
  });

  it('goes to the event that is clicked', async () => {
    await workbench().openFile(file);
    await workbench().showEvents();
    await workbench().clickRow(/CreateExportTask.*2016/, workbench().placeOf(file, '{ "eventVersion": "1.03"'));
  });

  it('selects the event in which the cursor is', async () => {
    await workbench().openFile(file);
    await workbench().showEvents();
    await workbench().goTo(workbench().placeOf(file, '"DescribeCanaries"'));
    await workbench()
      .treeRow(/DescribeCanaries.*2020/)
      .and(workbench().page.locator('.selected'))
      .waitFor();
    await workbench().screenshot('cursor-selects');
  });

  it('groups by who acted, at a toggle', async () => {
    await workbench().openFile(file);
    await workbench().showEvents();
    await workbench().pressViewButton('Group by Identity');
    await workbench().treeLevelIs(1, [
      '1 problem',
      'Overview',
      'role role_name › CloudWatch Synthetics 3',
      'root of account 123456789012 2',
      'user someuser › CloudWatch Logs › CreateExportTask 2016-02-08 06:35:14',
    ]);
    await workbench().screenshot('tree-by-identity');
    await workbench().pressViewButton('Group by Service');
    await workbench().treeLevelIs(1, services);
  });

  it('lists an Insights event as what it is, and no call', async () => {
    const log = '111122223333_CloudTrail-Insight_eu-central-1_20240514T0945Z_AbCdEfGhIjKlMnOp.json';
    workbench().writeFile(log, JSON.stringify({ Records: [insight] }));
    await workbench().openFile(log);
    await workbench().showEvents();
    const row = workbench().treeRow(/Insight: unusual rate/);
    await row.waitFor();
    assert.equal(
      await row.getAttribute('aria-label'),
      'EC2, Insight: unusual rate of RunInstances calls started, 09:40:00',
    );
    await workbench().screenshot('tree-insight');
    const { line, column } = workbench().placeOf(log, '"RunInstances"');
    await workbench().hoverReads(
      { line, column: column + 3 },
      /Insight: unusual rate of RunInstances calls in EC2 started/,
    );
    await workbench().screenshot('hover-insight');
  });

  it('explains a name under the mouse', async () => {
    await workbench().openFile('seeds/app-mesh-connection.txt');
    const { line, column } = workbench().placeOf('seeds/app-mesh-connection.txt', '"eventType"');
    await workbench().hoverReads({ line, column: column + 3 }, /eventType.*string.*AwsServiceEvent/s);
    await workbench().screenshot('hover-eventType');
  });

  it('explains a value under the mouse', async () => {
    await workbench().openFile('seeds/app-mesh-connection.txt');
    const { line, column } = workbench().placeOf('seeds/app-mesh-connection.txt', 'ConnectionEstablished');
    await workbench().hoverReads({ line, column: column + 3 }, /Envoy/);
    await workbench().screenshot('hover-ConnectionEstablished');
  });

  it('tells an event in one sentence under the mouse', async () => {
    await workbench().openFile('seeds/app-mesh-connection.txt');
    const { line, column } = workbench().placeOf('seeds/app-mesh-connection.txt', 'StreamAggregatedResources');
    await workbench().hoverReads({ line, column: column + 3 }, /ACTOR.*ACTION.*TARGET/s);
    await workbench().screenshot('hover-event');
  });
});
