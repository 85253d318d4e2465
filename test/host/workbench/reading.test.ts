import { strict as assert } from 'node:assert';
import { useWorkbench } from './driver/useWorkbench';

const file = 'seeds/cloudwatch.txt';

describe('reading a log', () => {
  const workbench = useWorkbench();

  it('shows what happened as a tree with counts', async () => {
    await workbench().openFile(file);
    await workbench().showEvents();
    await workbench()
      .treeRow(/PutRule/)
      .first()
      .waitFor();
    await workbench().screenshot('tree');
    const rows = await workbench().treeRows();
    const services = rows.filter((row) => !row.startsWith(' '));
    assert.deepEqual(services.map((row) => row.match(/\d+$/)?.[0]).sort(), ['1', '1', '1', '3']);
    assert.equal(rows.filter((row) => /^ {4}\S/.test(row)).length, 6);
  });

  it('goes to the event that is clicked', async () => {
    const place = workbench().placeOf(file, '{ "eventVersion": "1.03"');
    await workbench()
      .treeRow(/CreateExportTask.*2016/)
      .click();
    await workbench().cursorIs(place);
  });

  it('selects the event in which the cursor is', async () => {
    await workbench().goTo(workbench().placeOf(file, '"DescribeCanaries"'));
    await workbench()
      .treeRow(/DescribeCanaries.*2020/)
      .and(workbench().page.locator('.selected'))
      .waitFor();
    await workbench().screenshot('cursor-selects');
  });

  it('groups by who acted, at a toggle', async () => {
    await workbench().pressViewButton('Group by Identity');
    await workbench()
      .treeRow(/^.*root of account 123456789012/)
      .first()
      .waitFor();
    const rows = await workbench().treeRows();
    await workbench().screenshot('tree-by-identity');
    assert.deepEqual(
      rows
        .filter((row) => !row.startsWith(' '))
        .map((row) => row.trim())
        .sort(),
      ['role role_name 3', 'root of account 123456789012 2', 'user someuser 1'],
    );
    await workbench().pressViewButton('Group by Service');
    await workbench()
      .treeRow(/PutRule/)
      .first()
      .waitFor();
  });

  it('explains a name under the mouse', async () => {
    await workbench().openFile('seeds/app-mesh-connection.txt');
    const { line, column } = workbench().placeOf('seeds/app-mesh-connection.txt', '"eventType"');
    const text = await workbench().hoverAt({ line, column: column + 3 });
    await workbench().screenshot('hover-eventType');
    assert.match(text, /eventType.*string.*AwsServiceEvent/s);
  });

  it('explains a value under the mouse', async () => {
    const { line, column } = workbench().placeOf('seeds/app-mesh-connection.txt', 'ConnectionEstablished');
    const text = await workbench().hoverAt({ line, column: column + 3 });
    await workbench().screenshot('hover-ConnectionEstablished');
    assert.match(text, /Envoy/);
  });

  it('tells an event in one sentence under the mouse', async () => {
    const { line, column } = workbench().placeOf('seeds/app-mesh-connection.txt', 'StreamAggregatedResources');
    const text = await workbench().hoverAt({ line, column: column + 3 });
    await workbench().screenshot('hover-event');
    for (const part of ['ACTOR', 'ACTION', 'TARGET', 'CONTEXT']) assert.ok(text.includes(part));
  });
});
