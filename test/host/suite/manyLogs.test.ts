import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as vscode from 'vscode';
import { LogStore } from '../../../src/editor/logs/logStore';
import { OpenDocuments } from '../../../src/editor/logs/openDocuments';
import { OpenedLogs } from '../../../src/editor/openLogs/openedLogs';
import { Busy } from '../../../src/editor/shared/busy';
import { logOf } from './deliveredLog';
import { api, exists, until, workspaceFile } from './editor';

const FILES = 4_000;
/** In each of them. */
const EVENTS = 3;
/** From where all of these calls came, and no other. */
const ADDRESS = '198.51.100.77';
/** After so many files the user gives up. */
const ENOUGH = 300;

describe('thousands of archives', () => {
  /** Outside of the workspace, which VS Code watches. */
  let folder: string;
  const uri = () => vscode.Uri.file(folder);
  const archive = gzipSync(logOf(EVENTS).replaceAll('192.0.2.92', ADDRESS));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'many-logs-'));
    for (let file = 0; file < FILES; file++) {
      const day = join(folder, 'CloudTrail', 'us-west-2', String(file % 40));
      mkdirSync(day, { recursive: true });
      writeFileSync(join(day, `${file}.json.gz`), archive);
    }
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('are one list, of which each is there', async () => {
    const { openLogs, query } = await api();
    const { logs, events, skipped } = await openLogs([uri()]);
    try {
      assert.deepEqual([logs, events, skipped.length], [FILES, FILES * EVENTS, 0]);
      const matched = async () => (await query(`source:${ADDRESS}`)).matched;
      assert.equal(await matched(), FILES * EVENTS);
      // Those that come and go later are followed.
      writeFileSync(join(folder, 'late.json.gz'), archive);
      rmSync(join(folder, 'CloudTrail', 'us-west-2', '7', '7.json.gz'));
      rmSync(join(folder, 'CloudTrail', 'us-west-2', '8', '8.json.gz'));
      await until('one has come, and two have gone', matched, (left) => left === (FILES - 1) * EVENTS);
    } finally {
      await vscode.commands.executeCommand('cloudtrail.closeLogs');
    }
    assert.equal((await query(`source:${ADDRESS}`)).matched, 0);
  });

  it('stay open as far as they were read when the user gives up', async () => {
    await api();
    const store = new LogStore(new Busy());
    const opened = new OpenedLogs(new OpenDocuments(store));
    try {
      let [files, told] = [0, 0];
      await opened.open(
        [uri()],
        () => files >= ENOUGH,
        (news) => {
          [files, told] = [news.files, news.events];
        },
      );
      const { length } = opened.logs;
      assert.ok(length >= ENOUGH && length < FILES / 2, `${length} are open`);
      assert.equal(told, length * EVENTS);
      assert.equal(opened.logs.at(-1)?.log?.records.length, EVENTS);
    } finally {
      vscode.Disposable.from(opened, opened.documents, store, store.busy).dispose();
    }
  });
});

describe('the archives of a real account', () => {
  before(async function () {
    if (!(await exists('real'))) this.skip();
  });

  it('are read as a script reads them, each event of each', async () => {
    const { openLogs, query } = await api();
    const archives = await archivesIn(workspaceFile('real'));
    assert.equal(archives.length, 55);
    const events = archives.flatMap(
      (bytes) =>
        (JSON.parse(gunzipSync(bytes).toString()) as { readonly Records: readonly Record<string, unknown>[] }).Records,
    );
    try {
      const opened = await openLogs([workspaceFile('real')]);
      assert.deepEqual([opened.events, opened.unexplained], [events.length, 0]);
      assert.deepEqual(
        opened.skipped.filter(({ uri }) => uri.path.endsWith('.gz')),
        [],
      );
      const failed = events.filter(({ errorCode }) => errorCode !== undefined).length;
      assert.ok(failed > 0);
      assert.equal((await query('"errorCode":*')).matched, failed);
    } finally {
      await vscode.commands.executeCommand('cloudtrail.closeLogs');
    }
  });
});

/** The bytes of all archives in a folder, of any depth. */
async function archivesIn(folder: vscode.Uri): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) {
      found.push(...(await archivesIn(uri)));
    } else if (name.endsWith('.json.gz')) {
      found.push(await vscode.workspace.fs.readFile(uri));
    }
  }
  return found;
}
