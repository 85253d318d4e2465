import { spawn } from 'node:child_process';
import { atEnding } from './endings.mjs';
import { root } from './paths.mjs';
import { isApart, print } from './progress.mjs';

/**
 * Runs a Node script of the repository in a process of its own, with its output shown.
 * @param {readonly string[]} args the script, from the root of the repository, and its arguments
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<boolean>} whether it succeeded
 */
export function runNode(args, env = {}) {
  const output = isApart() ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', print);
  const closed = new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code === 0));
  });
  const forget = atEnding(() => child.kill() && closed);
  return closed.finally(forget);
}
