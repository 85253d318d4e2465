import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { samplesOf } from './documents';
import { closeAll, open, openNew, settled, show, until } from './editor';

describe('a repair that was shown', () => {
  afterEach(closeAll);

  const copyOf = (document: vscode.TextDocument) =>
    vscode.Uri.from({ scheme: 'cloudtrail-repaired', path: document.uri.path, query: document.uri.toString() });

  /** Shows the repair of the document in front, and waits until its copy has that language. */
  async function showRepair(document: vscode.TextDocument, language: string): Promise<void> {
    await vscode.commands.executeCommand('cloudtrail.repair');
    await until(
      `the repaired copy is there as ${language}`,
      () => vscode.workspace.textDocuments.map(({ uri, languageId }) => `${uri} ${languageId}`),
      (all) => all.includes(`${copyOf(document)} ${language}`),
    );
  }

  async function shownRepair(): Promise<vscode.TextDocument> {
    const document = await open('seeds/app-mesh.md');
    await settled(document, 1);
    await showRepair(document, 'markdown');
    return document;
  }

  async function type(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  it('is applied in one undo step', async () => {
    const document = await shownRepair();
    const before = document.getText();
    await vscode.commands.executeCommand('cloudtrail.applyRepair', copyOf(document), document.getText());
    assert.ok(document.getText().includes('"recipientAccountId": "123456789012"'));
    await show(document);
    await vscode.commands.executeCommand('undo');
    await until(
      'it is undone',
      () => document.getText(),
      (text) => text === before,
    );
  });

  it('is not applied to a text that nobody has seen repaired', async () => {
    const document = await shownRepair();
    const seen = document.getText();
    await type(document, 'Typed since. ');
    const before = document.getText();
    await vscode.commands.executeCommand('cloudtrail.applyRepair', copyOf(document), seen);
    assert.equal(document.getText(), before);
  });

  it('is not applied when the text changes while it is worked out, and stays shown', async () => {
    const document = await shownRepair();
    const before = document.getText();
    const applied = vscode.commands.executeCommand('cloudtrail.applyRepair', copyOf(document), before);
    await Promise.all([applied, type(document, 'Typed since. ')]);
    assert.equal(document.getText(), `Typed since. ${before}`);
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
  });

  it('is applied from the palette, in a JSON file that has got our language', async () => {
    const [sample] = samplesOf((await open('seeds/x-ray.txt')).getText());
    assert.ok(sample);
    const document = await openNew('repaired.json', sample);
    await settled(document, 3);
    await showRepair(document, 'cloudtrail');
    await vscode.commands.executeCommand('cloudtrail.applyRepair');
    assert.equal(JSON.parse(document.getText()).eventName, 'GetEncryptionConfig');
  });
});
