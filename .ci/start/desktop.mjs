import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isExecutable, onPath } from '../host/browser.mjs';
import { root } from '../host/paths.mjs';
import { openerFolder } from './opener.mjs';

const MAC = ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
  join(folder, 'Visual Studio Code.app/Contents/Resources/app/bin/code'),
  join(folder, 'Visual Studio Code - Insiders.app/Contents/Resources/app/bin/code'),
]);

const WINDOWS = [process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'Programs'), process.env.ProgramFiles]
  .filter((folder) => folder !== undefined)
  .map((folder) => join(folder, 'Microsoft VS Code/bin/code.cmd'));

/**
 * The installed desktop VS Code that can show the extension, if there is one.
 * @returns {string | undefined} its command
 */
export function findDesktop() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const command = installed();
  return command && isRecent(command) ? command : undefined;
}

/** @returns {string | undefined} */
function installed() {
  if (process.platform === 'win32') return onPath(['code.cmd']) ?? WINDOWS.find(isExecutable);
  return onPath(['code', 'code-insiders', 'codium']) ?? MAC.find(isExecutable);
}

/**
 * Whether it is as new as the manifest asks for. VS Code ignores an extension that wants a newer one.
 * @param {string} command
 */
function isRecent(command) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = numbers(engines.vscode);
  const said = spawnSync(quoted(command), ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const has = numbers(said.stdout ?? '');
  return has[0] === wanted[0] && has[1] >= wanted[1];
}

/**
 * @param {string} text
 * @returns {readonly [number, number]} major and minor version, -1 where there is none
 */
function numbers(text) {
  const found = /(\d+)\.(\d+)/.exec(text);
  return found ? [Number(found[1]), Number(found[2])] : [-1, -1];
}

/**
 * Opens `folder` in a new window of the desktop VS Code, with the extension of this repository loaded, and the one that shows the samples.
 * @param {string} command
 * @param {string} folder
 * @returns {Promise<boolean>} whether VS Code took it
 */
export function openDesktop(command, folder) {
  const extensions = [root, openerFolder].map((path) => `--extensionDevelopmentPath=${path}`);
  const args = ['--new-window', ...extensions, folder];
  const windows = process.platform === 'win32';
  const child = spawn(quoted(command), windows ? args.map(quoted) : args, { stdio: 'inherit', shell: windows });
  return new Promise((done) => {
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });
}

/**
 * Windows starts `.cmd` files through a shell, which splits at blanks.
 * @param {string} text
 */
function quoted(text) {
  return process.platform === 'win32' ? `"${text}"` : text;
}
