import { spawn } from 'node:child_process';
import { atEnding } from './endings.mjs';

const WINDOWS = process.platform === 'win32';

/** How long a process may take to end by itself. */
const PATIENCE_MS = 5000;

/**
 * @typedef {object} ProcessTree
 * @property {() => string} output what it printed so far
 * @property {Promise<number | null>} closed its exit code, once it is gone
 * @property {() => Promise<void>} end ends it together with everything that it started: politely, then by force
 */

/**
 * Starts a process that can be ended together with its children, and is when this process ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {(output: string) => void} [onOutput] gets everything printed so far whenever there is more
 * @returns {ProcessTree}
 */
export function startTree(command, args, env, onOutput) {
  // A process group of its own: on POSIX its children can then be signalled with it, and Ctrl+C reaches only us, who end it in good order.
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: !WINDOWS });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      onOutput?.(output);
    });
  }
  /** @type {Promise<number | null>} */
  const closed = new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  const end = () => endGroup(child.pid, closed);
  const forget = atEnding(end);
  closed.then(forget, forget);
  return { output: () => output, closed, end };
}

/**
 * @param {number | undefined} pid of the group's first process
 * @param {Promise<unknown>} closed
 */
async function endGroup(pid, closed) {
  if (pid === undefined) return;
  signalGroup(pid, 'SIGTERM');
  const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), PATIENCE_MS);
  await closed;
  clearTimeout(force);
  // Children that outlived their parent are still in its group.
  signalGroup(pid, 'SIGKILL');
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signalGroup(pid, name) {
  try {
    if (WINDOWS) spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, name);
  } catch {
    // Nothing of the group is left.
  }
}
