import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { copyFolder } from './copyFolder.mjs';
import { installHost } from './install.mjs';
import { openPage } from './page.mjs';
import { results, root } from './paths.mjs';
import { installExtension, startServer } from './server.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * @typedef {object} SessionOptions
 * @property {import('./builds.mjs').HostBuild} build
 * @property {string} [vsix] the packaged extension under test; without it VS Code runs bare
 * @property {Readonly<Record<string, string>>} [folders] copied into the workspace, so that a test may change files: name there, folder here
 * @property {(authority: string) => readonly (readonly [string, string])[]} [payload] what the workbench is told to do when it opens
 * @property {Readonly<Record<string, string>>} [env]
 * @property {Readonly<Record<string, unknown>>} [settings] of the user, there before VS Code starts
 */

/**
 * @typedef {object} Session
 * @property {import('playwright-core').Page} page
 * @property {string} workspace the folder that is open
 * @property {string} browser
 * @property {(name: string) => Promise<string>} screenshot leaves a picture in the results and gives its path, relative to the repository
 * @property {(name: string) => Promise<string>} evidence leaves a picture and all logs, and says in a sentence where
 * @property {() => Promise<void>} close
 */

/**
 * Opens a VS Code with nothing but the packaged extension installed: a server and a browser of their own, a fresh profile, a copy of the files.
 * @param {SessionOptions} options
 * @returns {Promise<Session>}
 */
export async function openSession({ build, vsix, folders = {}, payload, env, settings = {} }) {
  const host = await installHost(build);
  const { path: home, discard } = await temporaryFolder('host');
  const workspace = join(home, 'workspace');
  await copyInto(workspace, folders);
  if (vsix) await installExtension(host, home, vsix);
  const server = await startServer({ host, home, automation: true, settings, ...(env && { env }) });
  const opened = await openPage(server.address(workspace, payload?.(server.authority))).catch(async (error) => {
    await server.stop();
    await discard();
    throw error;
  });
  const screenshot = (/** @type {string} */ name) => takePicture(opened.page, build, name);
  const logs = () => `# Server\n${server.output()}\n\n# Workbench and extension host\n${opened.messages()}\n`;
  return {
    page: opened.page,
    browser: opened.browser,
    workspace,
    screenshot,
    evidence: (name) => keepEvidence(build, name, screenshot, logs),
    close: async () => {
      await opened.close();
      await server.stop();
      await discard();
    },
  };
}

/**
 * @param {string} workspace
 * @param {Readonly<Record<string, string>>} folders
 */
async function copyInto(workspace, folders) {
  await mkdir(workspace, { recursive: true });
  for (const [name, folder] of Object.entries(folders)) await copyFolder(folder, join(workspace, name));
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./builds.mjs').HostBuild} build
 * @param {string} name
 */
async function takePicture(page, build, name) {
  const path = await resultFile(build, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  return relative(root, path);
}

/**
 * @param {import('./builds.mjs').HostBuild} build
 * @param {string} name
 * @param {(name: string) => Promise<string>} screenshot
 * @param {() => string} logs
 */
async function keepEvidence(build, name, screenshot, logs) {
  // A crashed page gives no picture; its logs are worth the more.
  const picture = await screenshot(name).catch((error) => `(no screenshot: ${error.message})`);
  const path = await resultFile(build, `${name}.log`);
  await writeFile(path, logs());
  return `Screenshot: ${picture}, logs: ${relative(root, path)}`;
}

/**
 * A path in the results, one folder per VS Code build.
 * @param {import('./builds.mjs').HostBuild} build
 * @param {string} name
 */
export async function resultFile(build, name) {
  const folder = join(results, `vscode-${build.vscode}`);
  await mkdir(folder, { recursive: true });
  return join(folder, name.replace(/[^\w.-]+/g, '-'));
}
