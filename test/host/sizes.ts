import { appendFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { commands, extensions, Uri, version, window, workspace } from 'vscode';
import type { CloudTrailApi } from '../../src/editor/apiTypes';
import { addressOf } from '../../src/editor/archives/viewAddress';
import { logText, recordTexts } from '../bench/support/logs';
import { until } from './suite/editor';

/** What the measurement tells the process that started VS Code. */
export type Sized =
  | { readonly kind: 'started'; readonly vscode: string }
  | { readonly kind: 'opened'; readonly size: Opened }
  | { readonly kind: 'ended' };

/** A log that was opened, and what came of it. */
export interface Opened {
  readonly json: number;
  readonly archive: number;
  readonly events: number;
  /** What the editor shows: in how many lines, and as what VS Code takes it. */
  readonly lines: number;
  readonly shown: string;
  /** Until the editor shows a text, and until all events are grouped by service and name, in milliseconds. */
  readonly text: number;
  readonly groups: number;
  /** What of the processor the extension host used for that, in milliseconds: it says more than a clock on a machine that has other work. */
  readonly processor: number;
}

const MEGABYTE = 1_000_000;

/** Of JSON: around the ceilings of the readable view, of VS Code's colors and of what it hands to extensions. */
const SIZES = [1, 7, 15, 19, 60, 200];

/** Runs inside the extension host: opens archives of several sizes as a double click does. */
export async function run(): Promise<void> {
  tell({ kind: 'started', vscode: version });
  const extension = extensions.getExtension<CloudTrailApi>('cloudtrail-inspector.cloudtrail-inspector');
  const api = await extension?.activate();
  await commands.executeCommand('cloudtrail.events.focus');
  for (const size of api ? SIZES : []) {
    tell({ kind: 'opened', size: await opened(api!, size) });
  }
  tell({ kind: 'ended' });
}

async function opened(api: CloudTrailApi, size: number): Promise<Opened> {
  // The same again and again where there are many, since to invent them takes longer than to read them.
  const records = recordTexts(size, Math.min(size, 20) * MEGABYTE);
  const all = Array.from({ length: Math.max(1, Math.round(size / 20)) }, () => records).flat();
  const text = logText(all);
  const archive = gzipSync(text);
  const name = `111122223333_CloudTrail_us-east-1_2025031${SIZES.indexOf(size)}T0000Z_AbCdEfGhIjKlMnOp.json.gz`;
  const file = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/'), name);
  await workspace.fs.writeFile(file, archive);
  // VS Code keeps documents for a while that nobody shows any more.
  const before = await totalOf(api);
  const started = performance.now();
  const spent = process.cpuUsage();
  void commands.executeCommand('vscode.open', file);
  const document = await until(
    `${name} is shown`,
    () => window.activeTextEditor?.document,
    (one) => one?.uri.path === file.path && one.uri.scheme === 'cloudtrail-log',
  );
  const shown = performance.now() - started;
  await until(
    `${name} is grouped`,
    () => totalOf(api),
    (total) => total - before === all.length,
  );
  const grouped = performance.now() - started;
  const { user, system } = process.cpuUsage(spent);
  await commands.executeCommand('workbench.action.closeAllEditors');
  return {
    json: Math.round(text.length / MEGABYTE),
    archive: archive.length / MEGABYTE,
    events: all.length,
    lines: document?.lineCount ?? 0,
    shown: (document && addressOf(document.uri)?.kind) ?? '',
    text: Math.round(shown),
    groups: Math.round(grouped),
    processor: Math.round((user + system) / 1000),
  };
}

/** How many events all open logs have, counted in groups of two levels. */
async function totalOf(api: CloudTrailApi): Promise<number> {
  const groups = await api.group('', ['service', 'event']);
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function tell(message: Sized): void {
  const file = process.env.CLOUDTRAIL_TEST_RESULT;
  if (file) appendFileSync(file, `${JSON.stringify(message)}\n`);
}
