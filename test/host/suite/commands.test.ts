import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { api, closeAll, open, openNew, settled, until } from './editor';

async function select(document: vscode.TextDocument, offset: number): Promise<void> {
  const position = document.positionAt(offset);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(position, position);
}

/** Runs a command that is there only while a log is in view. */
async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(`cloudtrail.${command}`);
}

async function copied(): Promise<string> {
  return vscode.env.clipboard.readText();
}

describe('commands about events', () => {
  beforeEach(async () => {
    await api();
    await vscode.env.clipboard.writeText('');
  });
  afterEach(closeAll);

  it('copy the event at the cursor as valid JSON, however damaged it is', async () => {
    const document = await open('seeds/x-ray.txt');
    await select(document, document.getText().indexOf('"eventSource"'));
    await run('copyEvents');
    const { eventName, responseElements } = JSON.parse(await copied());
    assert.deepEqual([eventName, responseElements], ['GetEncryptionConfig', null]);
  });

  it('copy all events that a selection touches', async () => {
    const document = await open('seeds/app-mesh.md');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, document.lineCount, 0);
    await run('copyEvents');
    assert.equal(JSON.parse(await copied()).Records.length, 2);
  });

  it('copy nothing where there is no event', async () => {
    const document = await open('seeds/app-mesh.md');
    await select(document, 0);
    void run('copyEvents');
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await copied(), '');
  });

  it('write all events of a document into a new one, mended', async () => {
    const document = await open('seeds/cloudwatch.txt');
    await settled(document, 7);
    await run('normalize');
    const made = await until(
      'a new document',
      () => vscode.window.activeTextEditor?.document,
      (shown) => shown?.isUntitled === true,
    );
    assert.equal(made?.languageId, 'cloudtrail');
    const { Records } = JSON.parse(made?.getText() ?? '');
    assert.deepEqual(
      Records.map(({ eventName }: { eventName: string }) => eventName),
      ['PutMetricAlarm', 'PutRule', 'CreateExportTask', 'DescribeCanaries', 'UpdateCanary', 'GetCanaryRuns'],
    );
  });
});

describe('what the user may turn off', () => {
  const setting = (name: string, value: unknown) => vscode.workspace.getConfiguration('cloudtrail').update(name, value);
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
