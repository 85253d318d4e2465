import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { LogStore } from '../../../src/editor/logs/logStore';
import { openFile } from '../../../src/editor/logs/openBytes';
import { OpenDocuments } from '../../../src/editor/logs/openDocuments';
import type { OpenLog } from '../../../src/editor/logs/openLog';
import { Busy } from '../../../src/editor/shared/busy';
import { logOf } from './deliveredLog';
import { api, closeAll, until, workspaceFile } from './editor';
import { collected, megabytes, used } from './memory';

/** How long nothing more must be told. */
const QUIET_MS = 500;

/** A store of our own beside the extension's, and all that it tells. */
class Watched {
  readonly store = new LogStore(new Busy());
  readonly documents = new OpenDocuments(this.store);
  readonly told: string[] = [];
  readonly #versions: number[] = [];
  readonly #listeners = [
    this.store.onDidChange((open) => this.#note('changed', open)),
    this.store.onDidReject((open) => this.#note('rejected', open)),
    this.store.onDidClose((open) => this.#note('closed', open)),
  ];

  /** Waits until this has been told, and nothing more. */
  async hears(...expected: readonly string[]): Promise<void> {
    await until(
      expected.join(),
      () => this.told.join(),
      () => this.told.length >= expected.length,
    );
    await new Promise((done) => setTimeout(done, QUIET_MS));
    const [told, versions] = [this.told.splice(0), this.#versions.splice(0)];
    assert.deepEqual(told, expected, `${told} instead of ${expected}, of the versions ${versions}`);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#listeners, this.documents, this.store, this.store.busy).dispose();
  }

  #note(what: string, open: OpenLog): void {
    this.told.push(`${what} ${open.uri.replace(/.*\//, '')}`);
    this.#versions.push(open.version);
  }
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = workspaceFile(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Shows a file without holding on to its document, as a click in the Explorer does. */
async function showFile(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const shown = await until(
    `${uri.path} is in front`,
    () => vscode.window.activeTextEditor,
    (editor) => editor?.document.uri.toString() === uri.toString(),
  );
  assert.ok(shown);
  return shown;
}

/** Waits until VS Code has closed the document of a file, for which it takes its time on a busy machine. */
async function gone(uri: vscode.Uri): Promise<void> {
  await until(
    `${uri.path} is closed`,
    () => vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()),
    (isOpen) => !isOpen,
  );
}

describe('open logs', () => {
  let watched: Watched;

  beforeEach(async () => {
    await api();
    watched = new Watched();
  });

  afterEach(async () => {
    watched.dispose();
    await closeAll();
  });

  it('that are documents are told of once when opened, changed and closed', async () => {
    const uri = await write('told.cloudtrail', logOf(3));
    const editor = await showFile(uri);
    await watched.hears('changed told.cloudtrail');
    assert.deepEqual(
      watched.store.logs.map((open) => open.uri),
      [uri.toString()],
    );
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' ')));
    await watched.hears('changed told.cloudtrail');
    assert.ok(await editor.document.save());
    await watched.hears();
    await closeAll();
    await watched.hears('closed told.cloudtrail');
    assert.deepEqual([watched.store.logs, watched.store.get(uri.toString())], [[], undefined]);
  });

  it('that get another language are told of once more, and are not read again', async () => {
    const { document } = await showFile(await write('language.cloudtrail', logOf(3)));
    await watched.hears('changed language.cloudtrail');
    const before = watched.documents.ready(document);
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await watched.hears('closed language.cloudtrail', 'changed language.cloudtrail');
    assert.ok(before);
    assert.equal(watched.documents.ready(document), before);
    await vscode.languages.setTextDocumentLanguage(document, 'xml');
    await watched.hears('closed language.cloudtrail');
    assert.equal(watched.store.get(document.uri.toString()), undefined);
  });

  it('that turn out to be none are told of as such', async () => {
    await showFile(await write('none.json', '{"Records": "eventVersion eventSource eventName"}'));
    await watched.hears('rejected none.json');
  });

  it('may be bytes, whose events are where the editor shows them', async () => {
    // Written as Windows does, with a byte order mark, and with characters of two, three and four bytes.
    const text = `\ufeff${logOf(4).replaceAll('\n', '\r\n').replaceAll('DescribeMesh', 'Dé日👍')}`;
    const uri = await write('bytes.cloudtrail', text);
    const open = openFile(uri);
    await watched.store.add(open);
    await watched.hears('changed bytes.cloudtrail');
    assert.equal(watched.store.get(uri.toString()), open);
    assert.deepEqual(
      [...(open.log?.records ?? [])].map((record) => record.text('eventName')),
      ['Dé日👍', 'Dé日👍', 'Dé日👍', 'Dé日👍'],
    );
    const document = await vscode.workspace.openTextDocument(uri);
    const { records } = await (await api()).inspect(document);
    for (const [index, { range }] of records.entries()) {
      const place = await open.locate(index);
      assert.deepEqual(place && [place.uri.toString(), place.range], [uri.toString(), range]);
    }
    assert.equal(await open.locate(4), undefined);
  });

  it('that are bytes give way to their document, and come back when it is closed', async () => {
    const uri = await write('both.cloudtrail', logOf(2));
    const open = openFile(uri);
    await watched.store.add(open);
    await watched.hears('changed both.cloudtrail');
    await showFile(uri);
    await watched.hears('closed both.cloudtrail', 'changed both.cloudtrail');
    assert.notEqual(watched.store.get(uri.toString()), open);
    await closeAll();
    await watched.hears('closed both.cloudtrail', 'changed both.cloudtrail');
    assert.equal(watched.store.get(uri.toString()), open);
    watched.store.remove(open);
    await watched.hears('closed both.cloudtrail');
  });

  it('that are bytes are read anew when they change', async () => {
    const uri = await write('grows.cloudtrail', logOf(2));
    const open = openFile(uri);
    await watched.store.add(open);
    await watched.hears('changed grows.cloudtrail');
    await write('grows.cloudtrail', logOf(5));
    open.change();
    watched.store.changed(open);
    await watched.hears('changed grows.cloudtrail');
    assert.equal(open.log?.records.length, 5);
    await vscode.workspace.fs.delete(uri);
    open.change();
    watched.store.changed(open);
    await watched.hears('closed grows.cloudtrail');
    assert.equal(watched.store.get(uri.toString()), undefined);
  });

  it('that cannot be read are not open', async () => {
    const missing = openFile(workspaceFile('missing.cloudtrail'));
    await assert.rejects(watched.store.add(missing), /missing/);
    assert.equal(watched.store.get(missing.uri), undefined);
    const none = openFile(await write('none.bin', 'nothing of ours'));
    await watched.store.add(none);
    await watched.hears('rejected none.bin');
    assert.deepEqual(watched.store.logs, []);
  });

  it('give back what was read of them when they are closed', async () => {
    const uri = await write('memory.cloudtrail', logOf(2_000));
    const open = openFile(uri);
    await watched.store.add(open);
    const ofBytes = new WeakRef(open.log ?? {});
    watched.store.remove(open);
    open.close();
    await collected('what was read of bytes', ofBytes);
    const ofDocument = await readingOf(uri);
    await closeAll();
    await gone(uri);
    await collected('what was read of a document', ofDocument);
  });

  /** In a function of its own: what a test holds cannot be given back. */
  async function readingOf(uri: vscode.Uri): Promise<WeakRef<object>> {
    const { document } = await showFile(uri);
    return new WeakRef((await watched.documents.read(document)) ?? {});
  }
});

describe('an open log in the view', () => {
  afterEach(closeAll);

  it('gives its memory back when it is closed, also where the view is out of sight by then', async () => {
    const uri = await write('large.cloudtrail', logOf(8_000));
    const before = await used();
    await look(uri);
    const open = (await used()) - before;
    await vscode.commands.executeCommand('workbench.view.explorer');
    await closeAll();
    await gone(uri);
    // The text itself is half of it, and what V8 has compiled for one text may keep that until it meets another.
    const most = megabytes((open * 2) / 3);
    await until(
      `of ${megabytes(open)} MB at most ${most} are left`,
      async () => megabytes((await used()) - before),
      (left) => left <= most,
    );
  });

  /** In a function of its own: what a test holds cannot be given back. */
  async function look(uri: vscode.Uri): Promise<void> {
    const { document } = await showFile(uri);
    await vscode.commands.executeCommand('cloudtrail.events.focus');
    assert.equal((await (await api()).inspect(document)).records.length, 8_000);
  }
});
