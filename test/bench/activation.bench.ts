import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builds, type HostBuild } from '../../.ci/host/builds.mjs';
import { bundleHostModule } from '../../.ci/host/hostModule.mjs';
import { packagePath } from '../../.ci/host/packagePath.mjs';
import { root } from '../../.ci/host/paths.mjs';
import { runInHost } from '../../.ci/host/runInHost.mjs';
import { runNode } from '../../.ci/host/runNode.mjs';
import { openSession } from '../../.ci/host/session.mjs';
import { testFolders } from '../../.ci/host/testFolders.mjs';
import { looksLikeLog } from '../../src/core';
import type { Measured } from '../host/measure';
import { Workbench } from '../host/workbench/driver/workbench';
import { medians } from './support/measure';

/** How often VS Code is started to see how long activation takes. */
const STARTS = 5;

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

function printSizes(vsix: string): void {
  const files = Object.fromEntries(
    ['desktop', 'features', 'web'].map((name) => [`dist/${name}.js`, join(root, `dist/${name}.js`)]),
  );
  console.log('\nSizes');
  for (const [name, path] of Object.entries(files)) {
    const bytes = readFileSync(path);
    console.log(`  ${name}: ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} gzipped`);
  }
  console.log(`  package: ${kilobytes(readFileSync(vsix).length)}`);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}

/** The one question that is asked of every JSON file, whatever it holds. */
function printSniff(): void {
  const text = JSON.stringify(Array.from({ length: 200_000 }, (_, id) => ({ id, name: `item ${id}`, on: true })));
  if (looksLikeLog(text, 'json')) throw new Error('Plain JSON was taken for a log.');
  const { sniff = Number.NaN } = medians({ sniff: () => looksLikeLog(text, 'json') }, 50);
  console.log(`\nIs it a log? ${(text.length / 1e6).toFixed(0)} MB of JSON that is none: ${sniff.toFixed(3)} ms`);
}

/** The extensions whose activation is compared: ours, and VS Code's own for JSON. */
const COMPARED = ['CloudTrail Inspector', 'JSON Language Features'];

/** What VS Code itself says about the activation of each, loading of the code included, in milliseconds. */
async function activation(build: HostBuild, vsix: string): Promise<number[]> {
  const session = await openSession({ build, vsix, folders: testFolders() });
  try {
    const workbench = new Workbench(session);
    await workbench.ready();
    workbench.writeFile('plain.json', '{ "name": "x" }\n');
    await workbench.openFile('plain.json');
    await workbench.openFile('seeds/x-ray.txt');
    await workbench.runCommand('Developer: Show Running Extensions');
    const times: number[] = [];
    for (const name of COMPARED) {
      const row = session.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: name });
      times.push(Number(/Activation: (\d+) ?ms/.exec((await row.textContent()) ?? '')?.[1]));
    }
    return times;
  } finally {
    await session.close();
  }
}

/** The processor time that the extension host spends on opening JSON that is no log, in milliseconds per file. */
async function opening(build: HostBuild, vsix?: string): Promise<number[]> {
  const spent: number[] = [];
  const module = await bundleHostModule('measure', "export { run } from './measure';", join(root, 'test/host'));
  await runInHost<Measured>({ build, ...(vsix && { vsix }) }, 'measure', module, (message) => {
    if (message.kind === 'opened') spent.push(message.processorMilliseconds);
  });
  return spent;
}

async function printHost(build: HostBuild, vsix: string): Promise<void> {
  console.log(`\nVS Code ${build.vscode}`);
  const starts: number[][] = [];
  for (let index = 0; index < STARTS; index++) starts.push(await activation(build, vsix));
  console.log(`  activation, as VS Code reports it, of ${STARTS} starts`);
  for (const [index, name] of COMPARED.entries()) {
    // On a machine that is busy it may not be told in time.
    const times = starts.flatMap((start) => start[index] ?? []).filter((time) => !Number.isNaN(time));
    console.log(`    ${`${name}:`.padEnd(25)} median ${median(times)} ms, lowest ${Math.min(...times)} ms`);
  }
  console.log('  processor time of the extension host for opening 100 kB of JSON that is no log, median of 20');
  console.log(`    without the extension: ${median(await opening(build)).toFixed(1)} ms`);
  console.log(`    with it:               ${median(await opening(build, vsix)).toFixed(1)} ms`);
}

async function main(): Promise<void> {
  if (!(await runNode(['.ci/package.mjs']))) throw new Error('There is no package to measure.');
  const vsix = await packagePath();
  printSizes(vsix);
  printSniff();
  for (const build of builds) await printHost(build, vsix);
}

void main();
