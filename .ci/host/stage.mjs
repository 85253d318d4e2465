import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installHost } from './install.mjs';
import { openBrowser } from './page.mjs';
import { openScene } from './scene.mjs';
import { installExtension, startServer } from './server.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * @typedef {object} StageOptions
 * @property {import('./builds.mjs').HostBuild} build
 * @property {string} [vsix] the packaged extension under test; without it VS Code runs bare
 * @property {Readonly<Record<string, string>>} [env]
 */

/** @typedef {import('./scene.mjs').SceneOptions} SceneOptions */
/** @typedef {import('./scene.mjs').Scene} Scene */

/**
 * A server with the extension and a browser, which can show one VS Code after the other. Each has a profile, a folder and data of its own, of which no
 * other finds a trace. What they share is a sixth of the work of opening one.
 * @typedef {object} Stage
 * @property {(options: SceneOptions) => Promise<Scene>} open to be left before the next one is opened
 * @property {() => Promise<void>} close
 */

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
    const open = async (/** @type {SceneOptions} */ options) => {
      await renew();
      return openScene({ server, browser, home, name: `workspace-${++opened}` }, options);
    };
    return { open, close };
  } catch (error) {
    await close();
    throw error;
  }
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
