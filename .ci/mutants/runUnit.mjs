import { spawn } from 'node:child_process';
import { root } from '../host/paths.mjs';

/** Milliseconds for one test: only what hangs is stopped, also on a machine that is busy. */
const TEST_TIMEOUT = 60_000;

/**
 * Runs bundled tests until one fails.
 * @param {string} bundle
 * @param {number} limit milliseconds for all of them
 * @returns {Promise<import('./runMutants.mjs').Fate>}
 */
export function runUnit(bundle, limit) {
  const mocha = [
    'node_modules/mocha/bin/mocha.js',
    '--no-package',
    '--no-config',
    '--bail',
    '--timeout',
    String(TEST_TIMEOUT),
  ];
  const child = spawn(process.execPath, [...mocha, bundle], { cwd: root, stdio: 'ignore' });
  return new Promise((done, fail) => {
    let hung = false;
    const stop = Number.isFinite(limit) ? setTimeout(() => (hung = child.kill('SIGKILL')), limit) : undefined;
    child.once('error', fail);
    child.once('close', (code) => {
      clearTimeout(stop);
      done(hung ? 'hung' : code === 0 ? 'survived' : 'killed');
    });
  });
}
