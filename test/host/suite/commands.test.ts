import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { logOf } from './deliveredLog';
import { closeAll, open, openNew, setting, settled, show, until } from './editor';

async function select(document: vscode.TextDocument, start: number, end = start): Promise<void> {
  const editor = await show(document);
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
}

/** What the command puts on the clipboard. It must be there when the command says it is done: no waiting here. */
async function copied(): Promise<string> {
  const { clipboard } = vscode.env;
  await clipboard.writeText('');
  await vscode.commands.executeCommand('cloudtrail.copyEvents');
  return clipboard.readText();
}

describe('commands about events', () => {
  afterEach(closeAll);

  it('copy the event at the cursor as valid JSON, however damaged it is', async () => {
    const document = await open('seeds/x-ray.txt');
    await select(document, document.getText().indexOf('"eventSource"'));
    const { eventName, responseElements } = JSON.parse(await copied());
    assert.deepEqual([eventName, responseElements], ['GetEncryptionConfig', null]);
  });

  it('copy all events that a selection touches', async () => {
    const document = await open('seeds/app-mesh.md');
    await select(document, 0, document.getText().length);
    assert.equal(JSON.parse(await copied()).Records.length, 2);
  });

  it('copy so many that it takes a while, and are done only then', async () => {
    const document = await openNew('many_CloudTrail_x.json', logOf(1500));
    await select(document, 0, document.getText().length);
    assert.equal(JSON.parse(await copied()).Records.length, 1500);
  });

  it('copy nothing where there is no event', async () => {
    const document = await open('seeds/app-mesh.md');
    await select(document, 0);
    assert.equal(await copied(), '');
  });

  it('copy nothing beside several events, and do not wait for an answer', async () => {
    const document = await openNew('beside_CloudTrail_x.json', logOf(50));
    await select(document, document.getText().indexOf('['));
    assert.equal(await copied(), '');
  });

  it('show all events of a document, mended, in another one that says how many they are and need not be saved', async () => {
    const document = await open('seeds/cloudwatch.txt');
    await settled(document, 7);
    // In a tab that was only looked into the new document would take its place, and what is told of it would go.
    await vscode.commands.executeCommand('workbench.action.keepEditor');
    await vscode.commands.executeCommand('cloudtrail.normalize');
    const made = await until(
      'a new document',
      () => vscode.window.activeTextEditor?.document,
      (shown) => shown?.uri.scheme === 'cloudtrail-normalized' && shown.languageId === 'cloudtrail',
    );
    assert.ok(made);
    assert.match(made.fileName, /cloudwatch \(6 events\)\.json$/);
    assert.equal(made.isDirty, false);
    await settled(document, 7);
    assert.deepEqual(vscode.languages.getDiagnostics(made.uri), []);
    const { Records } = JSON.parse(made.getText());
    assert.deepEqual(
      Records.map(({ eventName }: { eventName: string }) => eventName),
      ['PutMetricAlarm', 'PutRule', 'CreateExportTask', 'DescribeCanaries', 'UpdateCanary', 'GetCanaryRuns'],
    );
  });
});

describe('the command about what was not understood', () => {
  afterEach(closeAll);

  it('goes from place to place, and selects nothing', async () => {
    const event =
      '{"eventVersion":"1.08","eventTime":"2021-06-09T23:09:46Z","eventSource":"s3.amazonaws.com","eventName":"X"}';
    const document = await openNew(
      'notes_CloudTrail_x.json',
      `{"Records":["one",${event},"two"],"more":{"a":${event}}}`,
    );
    const found = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code }) => (typeof code === 'object' ? code.value : code))
        .filter((code) => /not/.test(String(code)));
    const told = await until('all places are told', found, (codes) => codes.length === 3);
    assert.deepEqual([...told].sort(), ['event-not-read', 'text-not-understood', 'text-not-understood']);
    await select(document, 5);
    const text = document.getText();
    for (const place of ['"one"', '"two"', '{"eventVersion":"1.08","eventTime":"2021-06-09T23:09:46Z"', '"one"']) {
      await vscode.commands.executeCommand('cloudtrail.revealUnexplained');
      const { selection } = vscode.window.activeTextEditor!;
      assert.ok(selection.isEmpty);
      const at = place.startsWith('{') ? text.lastIndexOf(place) : text.indexOf(place);
      assert.equal(document.offsetAt(selection.active), at, place);
    }
  });
});

describe('what the user may turn off', () => {
  afterEach(closeAll);

  it('all findings, at once and back', async () => {
    const document = await open('seeds/x-ray.txt');
    await settled(document, 3);
    await setting('findings.enabled', false);
    try {
      await settled(document, 0);
    } finally {
      await setting('findings.enabled', undefined);
    }
    await settled(document, 3);
  });

  it('looking for events in files of some name', async () => {
    const text =
      '{ "eventVersion": "1.08", "eventName": "X", "eventSource": "s3.amazonaws.com", "recipientAccountId": 1 }';
    await setting('detection.exclude', ['**/fixtures/*.json']);
    try {
      const excluded = await openNew('fixtures/event.json', text);
      await settled(excluded, 0);
      assert.equal((await openNew('event.json', text)).isClosed, false);
      await until(
        'the other file is a log',
        () => vscode.window.activeTextEditor?.document.languageId,
        (id) => id === 'cloudtrail',
      );
      assert.equal(excluded.languageId, 'json');
    } finally {
      await setting('detection.exclude', undefined);
    }
  });
});
