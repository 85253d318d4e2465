import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyFolder } from './copyFolder.mjs';
import { installHost } from './install.mjs';
import { writeMachineSettings } from './machineSettings.mjs';
import { openBrowser } from './page.mjs';
import { installExtension, startServer } from './server.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * @typedef {object} StageOptions
 * @property {import('./builds.mjs').HostBuild} build
 * @property {string} [vsix] the packaged extension under test; without it VS Code runs bare
 * @property {Readonly<Record<string, string>>} [env]
 */

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

/**
 * A server with the extension and a browser, which can show one VS Code after the other. Each has a profile, a folder and data of its own, of which no
 * other finds a trace; what they share took two of the nine seconds that a processor needs to open one.
 * @typedef {object} Stage
 * @property {(options: SceneOptions) => Promise<Scene>} open to be left before the next one is opened
 * @property {() => Promise<void>} close
 */

/** How long an extension host may take to end. */
const LEAVING_MS = 5000;

/**
 * @param {StageOptions} options
 * @returns {Promise<Stage>}
 */
export async function openStage({ build, vsix, env }) {
  const host = await installHost(build);
  const { path: home, discard } = await temporaryFolder('host');
  /** @type {(() => Promise<void>)[]} */
  const ends = [discard];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    if (vsix) await installExtension(host, home, vsix);
    const server = await startServer({ host, home, automation: true, ...(env && { env }) });
    ends.push(server.stop);
    const browser = await openBrowser();
    ends.push(browser.close);
    const renew = await renewal(join(home, 'data'), join(home, 'fresh'));
    let opened = 0;
    return { open: (options) => open(server, browser, home, `workspace-${++opened}`, renew, options), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {import('./server.mjs').RunningServer} server
 * @param {import('./page.mjs').OpenBrowser} browser
 * @param {string} home
 * @param {string} name
 * @param {() => Promise<void>} renew
 * @param {SceneOptions} options
 * @returns {Promise<Scene>}
 */
async function open(server, browser, home, name, renew, { folders = {}, payload, settings = {} }) {
  const workspace = join(home, name);
  await mkdir(workspace);
  for (const [inside, folder] of Object.entries(folders)) await copyFolder(folder, join(workspace, inside));
  await renew();
  await writeMachineSettings(home, settings);
  const before = server.output().length;
  const output = () => server.output().slice(before);
  const opened = await browser.open(server.address(workspace, payload?.(server.authority)));
  return { opened, workspace, output, leave: () => leave(opened, output) };
}

/**
 * For what a server knows of users, their settings, histories and the storage of extensions: as it is when a server has just started.
 * @param {string} data
 * @param {string} fresh where it is kept like that
 * @returns {Promise<() => Promise<void>>} makes it like that again
 */
async function renewal(data, fresh) {
  await cp(data, fresh, { recursive: true });
  return async () => {
    for (const name of await readdir(data)) await rm(join(data, name), { recursive: true, force: true, maxRetries: 5 });
    await cp(fresh, data, { recursive: true });
  };
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
