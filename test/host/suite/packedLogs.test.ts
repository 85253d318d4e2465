import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { LogStore } from '../../../src/editor/logs/logStore';
import { OpenDocuments } from '../../../src/editor/logs/openDocuments';
import { OpenedLogs } from '../../../src/editor/openLogs/openedLogs';
import { Busy } from '../../../src/editor/shared/busy';
import { gzipped } from './archives';
import { logOf } from './deliveredLog';
import { api, until, workspaceFile } from './editor';
import { megabytes, used } from './memory';

/** So many archives of some 2 MB each: more than are kept unpacked. */
const FILES = 30;
const EVENTS = 2_000;
/** What is kept of those that were looked at last, see `unpackedLogs.ts`, and of all for each byte of JSON. */
const RECENT = 34;
const PER_BYTE = 0.15;

const folder = () => workspaceFile('packed');

async function write(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = workspaceFile(`packed/${name}`);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

describe('archives that were opened without an editor', () => {
  let store: LogStore;
  let opened: OpenedLogs;

  /** What an event says, and its text. */
  const eventOf = (uri: vscode.Uri, index: number) => {
    const event = opened.get(uri)?.event(index);
    return event && [event.record.text('eventID'), event.record.at(), event.written];
  };

  beforeEach(async () => {
    await api();
    store = new LogStore(new Busy());
    opened = new OpenedLogs(new OpenDocuments(store));
  });

  afterEach(async () => {
    vscode.Disposable.from(opened, opened.documents, store, store.busy).dispose();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('keep no more than the archives have, and give that back when they are closed', async () => {
    const text = logOf(EVENTS);
    const archive = await gzipped(text);
    for (let file = 0; file < FILES; file++) {
      await write(`${file}.json.gz`, archive);
    }
    const before = await used();
    await opened.open([folder()]);
    assert.equal(opened.logs.length, FILES);
    const [kept, all] = [megabytes((await used()) - before), megabytes(text.length * FILES)];
    const most = RECENT + all * PER_BYTE;
    assert.ok(kept <= most, `${kept} MB are kept of ${all} MB, and at most ${most} should be`);
    opened.close();
    await until(
      'hardly anything is left',
      async () => megabytes((await used()) - before),
      (left) => left <= all / 4,
    );
  });

  it('say the same of each event, whatever has become of the file', async () => {
    const text = logOf(EVENTS);
    const sound = await write('a.json.gz', await gzipped(text));
    const broken = await write('b.json.gz', (await gzipped(text)).slice(0, -2_000));
    const others = await gzipped(logOf(EVENTS));
    await opened.open([sound, broken]);
    const said = () => [sound, broken].flatMap((uri) => [0, 1, EVENTS >> 1, 1].map((index) => eventOf(uri, index)));
    const before = said();
    assert.ok(before.every((event) => event !== undefined));
    await vscode.workspace.fs.delete(sound);
    await write('b.json.gz', new Uint8Array([1, 2, 3]));
    for (let file = 0; file < FILES; file++) {
      await write(`c/${file}.json.gz`, others);
    }
    await opened.open([vscode.Uri.joinPath(folder(), 'c')]);
    assert.equal(opened.logs.length, FILES + 2);
    assert.deepEqual(said(), before);
  });

  it('say what the file says when it has changed', async () => {
    const uri = await write('a.json.gz', await gzipped(logOf(3)));
    await opened.open([uri]);
    const held = opened.get(uri)?.log?.records;
    assert.equal(held?.length, 3);
    await write('a.json.gz', await gzipped(logOf(5).replaceAll('b096d5b7', 'c096d5b7')));
    await opened.changed(uri);
    const changed = opened.get(uri);
    assert.ok(changed);
    await store.read(changed);
    assert.match(String(eventOf(uri, 4)?.[0]), /^c096d5b7/);
    // Whoever has not heard of it yet still sees what was.
    assert.match(String(held?.at(2)?.text('eventID')), /^b096d5b7/);
  });
});
