import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { results, root } from './paths.mjs';
import { openStage } from './stage.mjs';

/** @typedef {import('./stage.mjs').StageOptions & import('./scene.mjs').SceneOptions} SessionOptions */

/**
 * @typedef {object} Session
 * @property {import('playwright-core').Page} page
 * @property {string} workspace the folder that is open
 * @property {string} browser
 * @property {(name: string) => Promise<string>} screenshot leaves a picture in the results and gives its path, relative to the repository
 * @property {(name: string) => Promise<string>} evidence leaves a picture and all logs, and says in a sentence where
 * @property {() => Promise<boolean>} close tells whether nothing of it runs any more
 */

/**
 * Opens a VS Code with nothing but the packaged extension installed: a server and a browser of their own, a fresh profile, a copy of the files.
 * @param {SessionOptions} options
 * @returns {Promise<Session>}
 */
export async function openSession(options) {
  const stage = await openStage(options);
  const session = await openSessionOn(stage, options).catch(async (error) => {
    await stage.close();
    throw error;
  });
  const close = async () => {
    await session.close();
    await stage.close();
    return true;
  };
  return { ...session, close };
}

/**
 * The same on a server and a browser that are there, and showed others before.
 * @param {import('./stage.mjs').Stage} stage
 * @param {SessionOptions} options
 * @returns {Promise<Session>}
 */
export async function openSessionOn(stage, options) {
  const { opened, workspace, output, leave } = await stage.open(options);
  const screenshot = (/** @type {string} */ name) => takePicture(opened.page, options.build, name);
  const logs = () =>
    `# Server, since this page was opened\n${output()}\n\n# Workbench and extension host\n${opened.messages()}\n`;
  return {
    page: opened.page,
    browser: opened.browser,
    workspace,
    screenshot,
    evidence: (name) => keepEvidence(opened.page, options.build, name, screenshot, logs),
    close: leave,
  };
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
 * What VS Code says in dialogs, which nothing behind them can be clicked through, and in notifications: where only the printed lines of a run are kept,
 * there is no picture to look at.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
function toldIn(page) {
  return page.locator('.monaco-dialog-box, .notification-list-item').allInnerTexts();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./builds.mjs').HostBuild} build
 * @param {string} name
 * @param {(name: string) => Promise<string>} screenshot
 * @param {() => string} logs
 */
async function keepEvidence(page, build, name, screenshot, logs) {
  // A crashed page gives no picture; its logs are worth the more.
  const picture = await screenshot(name).catch((error) => `(no screenshot: ${error.message})`);
  const path = await resultFile(build, `${name}.log`);
  await writeFile(path, logs());
  const told = await toldIn(page).catch((error) => [`(nobody can tell: ${error.message})`]);
  return `Screenshot: ${picture}, logs: ${relative(root, path)}, told: ${told.join(' | ') || 'nothing'}`;
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
