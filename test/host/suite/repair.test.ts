import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { samplesOf } from './documents';
import { api, closeAll, fixAll, open, openNew, settled, show, until } from './editor';

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

  /** A record with a damage that is certain, one that removes a word, and a time that lacks a zero. */
  const guessed =
    '{"eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventTime":"2018-9-01T00:24:36Z", whatever "eventName":"GetObject" "awsRegion":"eu-west-1"}';

  it('says in the preview what is uncertain and what corrects a value, beside the text', async () => {
    const document = await openNew('guessed.json', guessed);
    await settled(document, 3);
    await showRepair(document, 'cloudtrail');
    const copy = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === copyOf(document).toString());
    assert.ok(copy);
    const told = async (text: string) => {
      const at = copy.positionAt(copy.getText().indexOf(text));
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', copy.uri, at);
      return found
        .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
        .join('\n');
    };
    await until(
      'what corrects a value is told',
      () => told('2018-09-01'),
      (text) => /Changes a value: .*2018\S*09\S*01/.test(text),
    );
    assert.match(await told('"eventName"'), /Uncertain: .*“whatever”/);
    // What is told as a problem would be listed and counted among those of the user's logs.
    assert.deepEqual(vscode.languages.getDiagnostics(copy.uri), []);
    assert.deepEqual(JSON.parse(copy.getText()), {
      eventVersion: '1.08',
      eventSource: 's3.amazonaws.com',
      eventTime: '2018-09-01T00:24:36Z',
      eventName: 'GetObject',
      awsRegion: 'eu-west-1',
    });
  });

  it('is applied as far as it is certain, if that is wanted', async () => {
    const document = await openNew('guessed.json', guessed);
    await settled(document, 3);
    await showRepair(document, 'cloudtrail');
    await vscode.commands.executeCommand('cloudtrail.applyCertainRepair', copyOf(document), guessed);
    assert.equal(document.getText(), guessed.replace('"GetObject" "', '"GetObject", "'));
  });

  it('is the same in the API', async () => {
    const { repair } = await api();
    const document = await openNew('guessed.json', guessed);
    const { text, certain, uncertain, removes } = await repair(document);
    assert.equal(JSON.parse(text).eventTime, '2018-09-01T00:24:36Z');
    assert.deepEqual(
      [certain, uncertain, removes].map((list) => list.map(({ code }) => code)),
      [['missing-comma'], ['time-not-iso', 'stray-text'], ['stray-text']],
    );
    assert.equal(removes[0]?.text, 'whatever');
    assert.equal(document.getText(), guessed);
    const other = await repair(await openNew('other.txt', 'No log at all.'));
    assert.deepEqual(other, { text: 'No log at all.', certain: [], uncertain: [], removes: [] });
  });

  it('is offered at once for a document that was just opened', async () => {
    for (let turn = 0; turn < 20; turn++) {
      const document = await vscode.workspace.openTextDocument({
        language: 'json',
        content: `${guessed}${' '.repeat(turn)}`,
      });
      assert.ok(await fixAll(document), `turn ${turn}`);
    }
  });
});
