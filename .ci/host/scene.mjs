import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyFolder } from './copyFolder.mjs';
import { writeMachineSettings } from './machineSettings.mjs';

/**
 * @typedef {object} SceneOptions
 * @property {Readonly<Record<string, string>>} [folders] copied into the workspace, so that a test may change files: name there, folder here
 * @property {(authority: string) => readonly (readonly [string, string])[]} [payload] what the workbench is told to do when it opens
 * @property {Readonly<Record<string, unknown>>} [settings] of the user, there before VS Code opens
 */

/**
 * @typedef {object} Scene
 * @property {import('./page.mjs').OpenPage} opened
 * @property {string} workspace the folder that is open
 * @property {() => string} output what the server printed since it was opened
 * @property {() => Promise<boolean>} leave closes it, and tells whether nothing of it runs any more
 */

/** How long an extension host may take to end. */
const LEAVING_MS = 5000;

/**
 * Opens a VS Code on a server and a browser.
 * @param {object} place
 * @param {import('./server.mjs').RunningServer} place.server
 * @param {import('./page.mjs').OpenBrowser} place.browser
 * @param {string} place.home the server's
 * @param {string} place.name of the folder in there that it opens
 * @param {SceneOptions} options
 * @returns {Promise<Scene>}
 */
export async function openScene({ server, browser, home, name }, { folders = {}, payload, settings = {} }) {
  const workspace = join(home, name);
  await mkdir(workspace);
  for (const [inside, folder] of Object.entries(folders)) await copyFolder(folder, join(workspace, inside));
  await writeMachineSettings(home, settings);
  const before = server.output().length;
  const output = () => server.output().slice(before);
  const opened = await browser.open(server.address(workspace, payload?.(server.authority)));
  return { opened, workspace, output, leave: () => leave(opened, output) };
}

/**
 * @param {import('./page.mjs').OpenPage} opened
 * @param {() => string} output of the server, since it was opened
 */
async function leave({ page, close }, output) {
  // A page that is just closed may come back, thinks the server, and would keep its extension host for hours.
  await page.goto('about:blank', { timeout: LEAVING_MS }).catch(() => undefined);
  await close();
  for (const end = Date.now() + LEAVING_MS; Date.now() < end; await sleep(20))
    if (hostsLeft(output()) === 0) return true;
  return false;
}

/**
 * How many extension hosts still run.
 * @param {string} output
 */
function hostsLeft(output) {
  return output.split('Launched Extension Host Process').length - output.split('Extension Host Process exited').length;
}
