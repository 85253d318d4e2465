import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { viewOf } from '../../../src/editor/archives/viewAddress';
import { droppedLogs } from '../../../src/editor/openLogs/droppedLogs';
import { gzipped } from './archives';
import { api, closeAll, until, workspaceFile } from './editor';

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

async function write(path: string, bytes: Uint8Array | string): Promise<vscode.Uri> {
  const uri = workspaceFile(`opened/${path}`);
  await vscode.workspace.fs.writeFile(uri, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return uri;
}

const folder = () => workspaceFile('opened');
const reasons = (skipped: readonly { readonly uri: vscode.Uri; readonly reason: string }[]) =>
  skipped.map(({ uri, reason }) => [uri.path.replace(/.*\/opened\//, ''), reason]);

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
    await write('c.json', `${logOf('6').slice(0, -1)}`);
    await write('lines.ndjson', `${record('7')}\n${record('8')}\n`);
    await write('package.json', '{"name":"x"}');
    await write('nothing.json.gz', new Uint8Array());
    await write('notes.md', logOf('9'));
    await write('node_modules/d.json', logOf('10'));
    const { logs, events, unexplained, skipped } = await openLogs([folder()]);
    assert.deepEqual([logs, events, unexplained], [4, 8, 0]);
    assert.deepEqual(
      reasons(skipped).map(([name]) => name),
      ['nothing.json.gz', 'package.json'],
    );
    assert.ok(skipped.every(({ reason }) => reason.length > 10));
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

  it('is closed as a whole', async () => {
    const { openLogs } = await api();
    await write('a.json', logOf('1'));
    assert.equal((await openLogs([folder()])).events, 1);
    await vscode.commands.executeCommand('cloudtrail.closeLogs');
    assert.equal((await openLogs([])).logs, 0);
  });
});
