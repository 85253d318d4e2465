/**
 * `npm run unit`: the unit tests, bundled, in as many processes as there are processors. `npm run unit -- --grep hover` runs them in one, and passes on what
 * mocha understands; `--reporter spec` names every test.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { bundleTests } from './test/bundleTests.mjs';
import { inWords } from './test/outcome.mjs';
import { runShared } from './test/runShared.mjs';

/** Milliseconds: what hangs is stopped, not what is slow on a machine that is busy. */
const TIMEOUT = 60_000;

const asked = process.argv.slice(2);
await (asked.length > 0 ? some() : all());

async function all() {
  const begun = Date.now();
  const outcome = await runShared('unit', TIMEOUT);
  say(`${inWords(outcome)}, in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  process.exitCode = outcome.failed > 0 ? 1 : 0;
}

async function some() {
  // mocha is loaded while esbuild, in a process of its own, is at work.
  const [bundle] = await Promise.all([bundleTests('unit'), import('mocha')]);
  // A failure names the line of the test, not of the bundle.
  process.setSourceMapsEnabled(true);
  process.chdir(root);
  const options = ['--no-package', '--no-config', '--timeout', String(TIMEOUT)];
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  process.argv = [process.execPath, mocha, ...options, '--reporter', '.ci/test/briefReporter.mjs', ...asked, bundle];
  // mocha runs in this process: starting another one would take longer than most of the tests.
  await import(pathToFileURL(mocha).href);
}
