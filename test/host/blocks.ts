import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import {
  commands,
  extensions,
  Position,
  type TextDocument,
  type TextEditor,
  Uri,
  version,
  window,
  workspace,
} from 'vscode';
import type { CloudTrailApi } from '../../src/editor/apiTypes';
import { logText, recordTexts } from '../bench/support/logs';
import { watchLoop } from './loopWatch';
import { OURS, startProfile } from './profiled';

/** What the measurement tells the process that started VS Code. */
export type Blocked =
  | { readonly kind: 'started'; readonly vscode: string }
  | { readonly kind: 'blocked'; readonly during: string; readonly holds: readonly Hold[] }
  | { readonly kind: 'ended' };

/** A time that the extension host answered nobody, and how much of it was work of this extension, in milliseconds. */
export interface Hold {
  readonly milliseconds: number;
  readonly ours: number;
}

const MEGABYTE = 1_000_000;

/** How long nothing may happen before something counts as done. */
const QUIET_MS = 2_500;

/** How long work that was begun may go on without holding up anybody. */
const SETTLE_MS = 12_000;

/** How fast somebody types. */
const KEY_MS = 120;

/** Runs inside the extension host: how long it is blocked by what people do with large logs. */
export async function run(): Promise<void> {
  tell({ kind: 'started', vscode: version });
  await commands.executeCommand('cloudtrail.events.focus').then(undefined, () => undefined);
  const records = recordTexts(7, 20 * MEGABYTE);
  const pretty = JSON.stringify(
    { Records: recordTexts(8, 14 * MEGABYTE).map((text) => JSON.parse(text)) },
    undefined,
    2,
  );
  const damaged = logText(
    records.map((text, index) => (index % 4 === 0 ? text.replace(',"awsRegion"', ' "awsRegion"') : text)),
  );
  const small = logText(recordTexts(9, MEGABYTE)).replaceAll('},{"eventVersion"', '},\n{"eventVersion"');
  // What was made up above is cleared away first.
  await sleep(2 * QUIET_MS);
  await open('opening 1 MB', 'small_CloudTrail_x.json', small, typing);
  await open('opening 20 MB on one line', 'line_CloudTrail_x.json', logText(records), typing);
  await open(
    `opening ${Math.round(pretty.length / MEGABYTE)} MB, indented`,
    'pretty_CloudTrail_x.json',
    pretty,
    typing,
  );
  await open('opening 20 MB, every fourth record damaged', 'damaged_CloudTrail_x.json', damaged);
  for (const megabytes of [50, 200]) await openArchive(megabytes, records);
  tell({ kind: 'ended' });
}

/** Opens an archive as the events view does, without an editor. VS Code alone has nothing to do with one. */
async function openArchive(megabytes: number, records: readonly string[]): Promise<void> {
  const file = inWorkspace('packed_CloudTrail_x.json.gz');
  const times = Math.ceil((megabytes * MEGABYTE) / logText(records).length);
  const all = Array.from({ length: times }, () => records).flat();
  await workspace.fs.writeFile(file, gzipSync(logText(all), { level: 1 }));
  await sleep(2 * QUIET_MS);
  await measure(`opening an archive of ${megabytes} MB`, async () => {
    const api = await extensions.getExtension<CloudTrailApi>(OURS)?.activate();
    if (!api) return;
    const { events } = await api.openLogs([file]);
    if (events !== times * records.length) throw new Error(`${events} events were read.`);
    await api.group('', ['service', 'identity']);
  });
  await commands.executeCommand('cloudtrail.closeLogs').then(undefined, () => undefined);
}

function inWorkspace(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/'), name);
}

async function open(
  what: string,
  name: string,
  text: string,
  then?: (what: string, document: TextDocument) => Promise<void>,
): Promise<void> {
  const file = inWorkspace(name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await sleep(500);
  let shown: TextDocument | undefined;
  await measure(what, async () => {
    const opening = window.showTextDocument(file);
    shown = (await opening).document;
    // As soon as it is there, somebody points at something: before it was read.
    await commands.executeCommand('vscode.executeHoverProvider', shown.uri, shown.positionAt(text.length / 2));
  });
  if (shown) await then?.(what.replace('opening', 'typing in'), shown);
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await sleep(QUIET_MS);
}

/** The editor of a file itself: a log in one line may be shown in its readable layout by then. */
async function inFront(file: Uri): Promise<TextEditor> {
  const isThere = () => window.activeTextEditor?.document.uri.toString() === file.toString();
  if (!isThere()) await commands.executeCommand('cloudtrail.showOriginal');
  return window.showTextDocument(file, { preview: false });
}

/** Types and deletes a field in the middle. */
async function typing(what: string, document: TextDocument): Promise<void> {
  const editor = await inFront(document.uri);
  const at = document.positionAt(document.getText().indexOf('"eventVersion"', document.getText().length / 2));
  for (const time of ['the first key', 'further keys']) {
    await measure(`${what}, ${time}`, async () => {
      const keys = time === 'the first key' ? '"' : 'awsNote": "typed", ';
      for (const [index, key] of [...keys].entries()) {
        const done = time === 'the first key' ? 0 : 1;
        await editor.edit((edit) => edit.insert(new Position(at.line, at.character + done + index), key));
        await sleep(KEY_MS);
      }
    });
  }
}

async function measure(during: string, act: () => Promise<void>): Promise<void> {
  const stop = await startProfile();
  const watch = watchLoop();
  await act();
  // Work in short turns looks like quiet.
  await sleep(SETTLE_MS);
  await watch.quiet(QUIET_MS);
  const blocks = watch.stop();
  const { ours } = await stop();
  const holds = blocks.map(({ at, wall, milliseconds }) => ({ milliseconds, ours: ours(at, at + wall) }));
  tell({ kind: 'blocked', during, holds });
}

function tell(message: Blocked): void {
  const file = process.env.CLOUDTRAIL_TEST_RESULT;
  if (file) appendFileSync(file, `${JSON.stringify(message)}\n`);
}
