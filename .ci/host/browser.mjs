import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npmChromium } from './npmChromium.mjs';

/**
 * @typedef {object} Browser
 * @property {string} name what a report calls it
 * @property {string} executable
 * @property {Readonly<Record<string, string>>} env what it needs on top of the environment
 */

/** Names that a Chromium has on the PATH of a Linux machine. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
  .flatMap((name) => process.env[name] ?? [])
  .flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    join(folder, 'Chromium/Application/chrome.exe'),
  ]);

/**
 * A Chromium to show the workbench in: the one that `CLOUDTRAIL_BROWSER` names, else an installed one, else (Linux, x64) the one from npm.
 * @returns {Promise<Browser>} fails with advice where there is none
 */
export async function findBrowser() {
  const named = process.env.CLOUDTRAIL_BROWSER;
  const executable = named ?? installedBrowser();
  if (executable) return { name: executable, executable, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return npmChromium();
  throw new Error(
    'No Chromium, Chrome or Edge was found. Install one, or name it in the environment variable CLOUDTRAIL_BROWSER.',
  );
}

/** @returns {string | undefined} */
function installedBrowser() {
  if (process.platform === 'darwin') return MAC.find(isExecutable);
  if (process.platform === 'win32') return WINDOWS.find(isExecutable);
  return onPath(COMMANDS);
}

/**
 * The first of `commands` that is on the PATH.
 * @param {readonly string[]} commands
 * @returns {string | undefined}
 */
export function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
