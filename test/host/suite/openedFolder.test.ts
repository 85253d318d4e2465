import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { viewOf } from '../../../src/editor/archives/viewAddress';
import { LogStore } from '../../../src/editor/logs/logStore';
import { OpenDocuments } from '../../../src/editor/logs/openDocuments';
import { droppedLogs } from '../../../src/editor/openLogs/droppedLogs';
import { OpenedLogs } from '../../../src/editor/openLogs/openedLogs';
import { FolderWatch } from '../../../src/editor/openLogs/watchFolders';
import { Busy } from '../../../src/editor/shared/busy';
import { gzipped } from './archives';
import { api, closeAll, codeOf, setting, until, workspaceFile } from './editor';

const record = (id: string, eventName = 'GetObject') =>
  JSON.stringify({
    eventVersion: '1.08',
    userIdentity: { type: 'Root', accountId: '111122223333' },
    eventTime: '2026-01-01T00:00:00Z',
    eventSource: 's3.amazonaws.com',
    eventName,
    awsRegion: 'eu-west-1',
    eventID: id,
  });
const logOf = (...ids: readonly string[]) => `{"Records":[${ids.map((id) => record(id)).join(',')}]}`;

/** With which the files of logs are validated; it holds no events. */
const DIGEST = JSON.stringify({
  awsAccountId: '111122223333',
  digestStartTime: '2026-01-01T00:00:00Z',
  digestEndTime: '2026-01-01T01:00:00Z',
  digestS3Bucket: 'harbor-logs',
  digestS3Object: 'AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/d.json.gz',
  digestPublicKeyFingerprint: '31e8b5433410dfb61a9dc45cc65b22ff',
  digestSignatureAlgorithm: 'SHA256withRSA',
  logFiles: [],
});

async function write(path: string, bytes: Uint8Array | string): Promise<vscode.Uri> {
  const uri = workspaceFile(`opened/${path}`);
  await vscode.workspace.fs.writeFile(uri, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return uri;
}

const folder = () => workspaceFile('opened');
const reasons = (skipped: readonly { readonly uri: vscode.Uri; readonly reason: string }[]) =>
  skipped.map(({ uri, reason }) => [uri.path.replace(/.*\/opened\//, ''), reason]);

/** Waits until so many events are open of what is, or was, in the folder: without looking into it. */
async function inFolder(what: string, count: number): Promise<void> {
  const { query } = await api();
  await until(
    what,
    async () =>
      (await query('')).events.filter(({ ref: [uri] }) => decodeURIComponent(uri).includes('/opened/')).length,
    (events) => events === count,
  );
}

/** VS Code does not say when it begins to watch a folder, and a busy machine takes its time: until a file with one event that comes is seen. */
async function isWatched(): Promise<void> {
  const { query } = await api();
  await until(
    'the folder is watched',
    async () => {
      await write('probe.json', logOf('probe'));
      return (await query('')).events.filter(({ ref: [uri] }) => uri.endsWith('/probe.json')).length;
    },
    (events) => events === 1,
  );
}

describe('a folder of logs that is opened', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('cloudtrail.closeLogs');
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('is read with all that is in it: files, archives, damaged ones, in folders of any depth', async () => {
    const { openLogs } = await api();
    const day = 'AWSLogs/111122223333/CloudTrail/eu-west-1/2026/01/01';
    await write(`${day}/a.json.gz`, await gzipped(logOf('1', '2')));
    await write(`${day}/b.json.gz`, (await gzipped(logOf('3', '4', '5'))).slice(0, -6));
    const digest = await write('AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/d.json.gz', await gzipped(DIGEST));
    await write('c.json', `${logOf('6').slice(0, -1)}`);
    await write('lines.ndjson', `${record('7')}\n${record('8')}\n`);
    await write('package.json', '{"name":"x"}');
    await write('nothing.json.gz', new Uint8Array());
    await write('notes.md', logOf('9'));
    await write('node_modules/d.json', logOf('10'));
    const { logs, events, unexplained, skipped } = await openLogs([folder()]);
    assert.deepEqual([logs, events, unexplained], [5, 8, 0]);
    assert.deepEqual(
      reasons(skipped).map(([name]) => name),
      ['nothing.json.gz', 'package.json'],
    );
    assert.ok(skipped.every(({ reason }) => reason.length > 10));
    await vscode.commands.executeCommand('vscode.open', viewOf(digest, 'readable'));
    await until(
      'the digest is named as what it is',
      () => vscode.languages.getDiagnostics(viewOf(digest, 'readable')).map(codeOf).join(),
      (codes) => codes === 'digest-file',
    );
    await closeAll();
  });

  it('follows its files: those that come, change and go', async () => {
    const { openLogs } = await api();
    const first = await write('a.json', logOf('1'));
    await write('b.json', logOf('2'));
    const count = async () => (await openLogs([folder()])).events;
    assert.equal(await count(), 2);
    await write('node_modules/d.json', logOf('7'));
    await write('c.json', logOf('3', '4'));
    await until('a file has come', count, (events) => events === 4);
    await write('a.json', logOf('1', '5', '6'));
    await until('a file has changed', count, (events) => events === 6);
    await vscode.workspace.fs.delete(first);
    await until('a file has gone', count, (events) => events === 3);
  });

  it('follows folders in it: those that come with all that is in them, and those that go', async () => {
    const { openLogs } = await api();
    await write('a.json', logOf('1'));
    await write('day/b.json', logOf('2', '3'));
    await write('day/deeper/c.json.gz', await gzipped(logOf('4')));
    const aside = workspaceFile('aside');
    await vscode.workspace.fs.writeFile(
      workspaceFile('aside/in/d.json'),
      new TextEncoder().encode(logOf('5', '6', '7')),
    );
    assert.equal((await openLogs([folder()])).events, 4);
    await isWatched();
    await vscode.workspace.fs.rename(aside, workspaceFile('opened/moved'));
    await inFolder('a folder has come', 8);
    await vscode.workspace.fs.delete(workspaceFile('opened/day'), { recursive: true });
    await inFolder('a folder has gone', 5);
    await vscode.workspace.fs.delete(folder(), { recursive: true });
    await inFolder('all has gone', 0);
    await write('e.json', logOf());
  });

  it('is not opened where all is closed while it is read', async () => {
    const store = new LogStore(new Busy());
    const opened = new OpenedLogs(new OpenDocuments(store));
    await write('day/a.json', logOf('1'));
    for (const reading of [opened.open([folder()]), opened.changed(workspaceFile('opened/day'))]) {
      opened.close();
      await reading;
      assert.deepEqual([opened.logs, store.logs], [[], []]);
    }
    await opened.open([folder()]);
    assert.equal(opened.logs.length, 1);
    vscode.Disposable.from(opened, opened.documents, store, store.busy).dispose();
  });

  it('is followed no more when all is closed, even if that is at once', async () => {
    const store = new LogStore(new Busy());
    const opened = new OpenedLogs(new OpenDocuments(store));
    const watch = new FolderWatch(opened);
    const file = await write('a.json', logOf('1'));
    const asking = Promise.all([watch.watch(folder()), watch.watch(file)]);
    watch.clear();
    await asking;
    await write('a.json', logOf('1', '2'));
    await write('b.json', logOf('3'));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.deepEqual(opened.logs, []);
    vscode.Disposable.from(watch, opened, opened.documents, store, store.busy).dispose();
  });

  it('names what cannot be read, and reads the rest', async () => {
    const { openLogs } = await api();
    const log = await write('a.json', logOf('1'));
    const missing = workspaceFile('opened/missing.json');
    const { logs, skipped } = await openLogs([missing, log, log]);
    assert.equal(logs, 1);
    assert.deepEqual(
      reasons(skipped).map(([name]) => name),
      ['missing.json'],
    );
  });

  it('may be dropped, beside tabs and what is no file', async () => {
    const { openLogs, query } = await api();
    const log = await write('day/a.json', logOf('1', '2'));
    await write('b.json', logOf('3'));
    const [view, other] = [viewOf(log, 'readable'), workspaceFile('opened/b.json').with({ fragment: 'L3,5' })];
    const list = ['# what follows is dropped', view, folder(), other, 'https://example.com/c.json', 'no address', ''];
    const transfer = new vscode.DataTransfer();
    transfer.set('text/uri-list', new vscode.DataTransferItem(list.join('\r\n')));
    await droppedLogs.handleDrop?.(undefined, transfer, new vscode.CancellationTokenSource().token);
    await until(
      'what was dropped is open',
      // Logs that earlier tests left behind may go meanwhile.
      async () => (await query('')).events.filter(({ ref: [uri] }) => decodeURIComponent(uri).includes('/opened/')),
      (events) => events.length === 3,
    );
    const { skipped } = await openLogs([vscode.Uri.parse('https://example.com/c.json')]);
    assert.match(skipped[0]?.reason ?? '', /on the web/);
  });

  it('takes the view of one of its archives for no other log when its file changes', async () => {
    const { openLogs } = await api();
    const archive = await write('a.json.gz', await gzipped(logOf('1', '2')));
    const events = async () => (await openLogs([folder()])).events;
    assert.equal(await events(), 2);
    const view = await vscode.workspace.openTextDocument(viewOf(archive, 'unpacked'));
    await vscode.window.showTextDocument(view);
    // VS Code tells of views, too, where somebody watches files.
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder(), '**/*'));
    let told = 0;
    watcher.onDidChange(({ scheme }) => {
      told += Number(scheme === view.uri.scheme);
    });
    await write('a.json.gz', await gzipped(logOf('1', '2', '3')));
    await until(
      'the view shows the change',
      () => view.getText(),
      (text) => text === logOf('1', '2', '3'),
    );
    await until('the change is read', events, (count) => count === 3);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.ok(told > 0 && told < 4, `${told} changes of the view`);
    watcher.dispose();
    await closeAll();
  });

  it('is opened as soon as the setting says so', async () => {
    await write('set.json', record('set', 'ListParts'));
    await setting('openWorkspaceLogs', true);
    try {
      const { query } = await api();
      await until(
        'the folders of the workspace are opened',
        async () => (await query('event:ListParts')).events.length,
        (events) => events > 0,
      );
    } finally {
      await setting('openWorkspaceLogs', undefined);
    }
  });

  it('is closed as a whole', async () => {
    const { openLogs } = await api();
    await write('a.json', logOf('1'));
    assert.equal((await openLogs([folder()])).events, 1);
    await vscode.commands.executeCommand('cloudtrail.closeLogs');
    assert.equal((await openLogs([])).logs, 0);
  });
});
