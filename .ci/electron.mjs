/**
 * `npm run test:electron`: the host tests in a desktop VS Code that `@vscode/test-electron` downloads. `npm run test:electron -- 1.100.3` takes that
 * version, else it is the newest stable one. On Linux it needs a display (`xvfb-run npm run test:electron`).
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { bundleSuite } from './host/bundleSuite.mjs';
import { copyFolder } from './host/copyFolder.mjs';
import { packagePath } from './host/packagePath.mjs';
import { downloads } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { runNode } from './host/runNode.mjs';
import { temporaryFolder } from './host/temporary.mjs';
import { testFolders } from './host/testFolders.mjs';

const [version = 'stable'] = process.argv.slice(2);
const executable = await downloadAndUnzipVSCode({ version, cachePath: downloads }).catch((error) => {
  say(`VS Code (${version}) could not be downloaded from Microsoft's update server: ${error.message ?? error}`);
  say('`npm test` runs the same tests in a VS Code from npm and needs no such download.');
  process.exit(1);
});
if (!(await runNode(['.ci/package.mjs']))) process.exit(1);

const home = await temporaryFolder('electron');
const profile = ['--extensions-dir', join(home.path, 'extensions'), '--user-data-dir', join(home.path, 'user')];
const [command = '', ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
const shell = process.platform === 'win32';
spawnSync(command, [...args, ...profile, '--install-extension', await packagePath()], { stdio: 'inherit', shell });

const workspace = join(home.path, 'workspace');
await mkdir(workspace);
for (const [name, folder] of Object.entries(testFolders())) await copyFolder(folder, join(workspace, name));
const { module, driver } = await bundleSuite('electron');
process.exitCode = await runTests({
  vscodeExecutablePath: executable,
  extensionDevelopmentPath: driver,
  extensionTestsPath: module,
  launchArgs: [workspace, ...profile, '--disable-workspace-trust'],
}).catch(() => 1);
await home.discard();
