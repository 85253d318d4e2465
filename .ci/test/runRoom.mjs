import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../host/paths.mjs';
import { say } from '../host/progress.mjs';
import { bundleTests } from './bundleTests.mjs';
import { inWords } from './outcome.mjs';

/** Milliseconds: what hangs is stopped, not what is slow on a machine that is busy. */
export const TIMEOUT = 60_000;

/**
 * Runs the tests of a room that needs nothing but the core, as a command: all of them; with arguments some in this process, which passes
 * on what mocha understands (`--grep hover`; `--reporter spec` names every test).
 * @param {string} room a folder of `test`
 * @param {typeof import('./runShared.mjs').runShared} runAll
 */
export async function runRoom(room, runAll) {
  const asked = process.argv.slice(2);
  await (asked.length > 0 ? some(room, asked) : all(room, runAll));
}

/**
 * @param {string} room
 * @param {typeof import('./runShared.mjs').runShared} runAll
 */
async function all(room, runAll) {
  const begun = Date.now();
  const outcome = await runAll(room, TIMEOUT);
  say(`${inWords(outcome)}, in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  process.exitCode = outcome.failed > 0 ? 1 : 0;
}

/**
 * @param {string} room
 * @param {readonly string[]} asked
 */
async function some(room, asked) {
  // mocha is loaded while esbuild, in a process of its own, is at work.
  const [bundle] = await Promise.all([bundleTests(room), import('mocha')]);
  // A failure names the line of the test, not of the bundle.
  process.setSourceMapsEnabled(true);
  process.chdir(root);
  const options = ['--no-package', '--no-config', '--timeout', String(TIMEOUT)];
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  process.argv = [process.execPath, mocha, ...options, '--reporter', '.ci/test/briefReporter.mjs', ...asked, bundle];
  // mocha runs in this process: starting another one would take longer than most of the tests.
  await import(pathToFileURL(mocha).href);
}
