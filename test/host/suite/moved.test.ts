import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { logOf } from './deliveredLog';
import { api, closeAll, hoverReads, openNew, show, until } from './editor';

/** Goes to the event with that position and waits until the cursor is in the line. */
async function goesTo(document: vscode.TextDocument, index: number, line: number): Promise<void> {
  await vscode.commands.executeCommand('cloudtrail.revealRecord', [document.uri.toString(), index]);
  await until(
    `the cursor is in line ${line}`,
    () => vscode.window.activeTextEditor?.selection.active.line,
    (seen) => seen === line,
  );
}

describe('going to an event', () => {
  afterEach(closeAll);

  it('finds it right after an edit above', async () => {
    const document = await openNew('moved_CloudTrail_x.json', logOf(5));
    const { records } = await (await api()).inspect(document);
    assert.equal(records[3]?.range.start.line, 4);
    const editor = await show(document);
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n\n')));
    await goesTo(document, 3, 6);
  });

  it('stays where it is when asked for something else', async () => {
    const document = await openNew('unmoved_CloudTrail_x.json', logOf(5));
    await goesTo(document, 3, 4);
    const uri = document.uri.toString();
    const wrong = [
      [[uri, 1], {}],
      [[uri, 1], 'text'],
      [[uri, 1], null],
      [[uri, -1]],
      [[uri, 0.5]],
      [[uri, '1']],
      [[uri, 1, 1]],
      [[document.uri, 1]],
      [uri, 1],
      [{ 0: uri, 1: 1 }],
      [],
    ];
    for (const given of wrong) {
      await vscode.commands.executeCommand('cloudtrail.revealRecord', ...given);
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, 4, JSON.stringify(given));
    }
  });
});

describe('a table of events', () => {
  afterEach(closeAll);

  it('is known in a document of language csv, and keeps its language', async () => {
    const text =
      'Event ID,Event time,User name,Event name,Resource type,Resource name,AWS access key,AWS region,Error code,Source IP address,Read-only,Event source,Request ID,CloudTrail event\n' +
      'b096d5b7-dcf2-4399-998b-5a53eca76a27,2021-06-09T23:09:46Z,Mary,CreateMesh,,,,us-west-2,,192.0.2.92,false,appmesh.amazonaws.com,29184022-b2d5-11e3-a63d-9b463e6d0ff0,\n';
    const document = await openNew('event_history.csv', text);
    // VS Code itself has no such language: the extension that carries the tests brings it, as others do.
    assert.equal(document.languageId, 'csv');
    await hoverReads(document, text.indexOf('us-west-2') + 2, /Oregon/);
    assert.equal(document.languageId, 'csv');
  });
});
