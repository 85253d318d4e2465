import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Uri, version, window, workspace } from 'vscode';

/** What the measurement tells the process that started VS Code. */
export type Measured =
  | { readonly kind: 'started'; readonly vscode: string }
  | { readonly kind: 'opened'; readonly processorMilliseconds: number }
  | { readonly kind: 'ended' };

/** How many JSON files are opened, the first few of which warm the host up. */
const FILES = 25;
const WARM_UP = 5;

/** How long the host may go on working after a file was opened. */
const REST_MS = 300;

/** Runs inside the extension host: what opening JSON that is no log costs it. */
export async function run(): Promise<void> {
  tell({ kind: 'started', vscode: version });
  for (let index = 0; index < FILES; index++) {
    const spent = await openPlainJson(`plain-${index}.json`);
    if (index >= WARM_UP) tell({ kind: 'opened', processorMilliseconds: spent });
  }
  tell({ kind: 'ended' });
}

/** Opens a JSON file of 100 kB that is no log, and gives the processor time that the extension host spent until it rested. */
async function openPlainJson(name: string): Promise<number> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
  const file = Uri.joinPath(folder, name);
  const items = Array.from({ length: 1000 }, (_, id) => ({
    id,
    name: `item ${id}`,
    tags: ['a', 'b'],
    nested: { on: true },
  }));
  await workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(items, undefined, 1)));
  await sleep(REST_MS);
  const before = process.cpuUsage();
  await window.showTextDocument(file);
  await sleep(REST_MS);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function tell(message: Measured): void {
  const file = process.env.CLOUDTRAIL_TEST_RESULT;
  if (file) appendFileSync(file, `${JSON.stringify(message)}\n`);
}
