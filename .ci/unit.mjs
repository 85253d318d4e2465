/** `npm run unit`: the unit tests, bundled. `npm run unit -- --grep hover` passes on what mocha understands; `--reporter spec` names every test. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './host/paths.mjs';
import { bundleTests } from './test/bundleTests.mjs';

// mocha is loaded while esbuild, in a process of its own, is at work.
const [bundle] = await Promise.all([bundleTests('unit'), import('mocha')]);
// A failure names the line of the test, not of the bundle.
process.setSourceMapsEnabled(true);
process.chdir(root);
// mocha runs in this process: starting another one would take longer than a third of the tests.
const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
process.argv = [
  process.execPath,
  mocha,
  '--no-package',
  '--no-config',
  // What hangs is stopped, not what is slow on a machine that is busy.
  '--timeout',
  '30000',
  '--reporter',
  '.ci/test/briefReporter.mjs',
  ...process.argv.slice(2),
  bundle,
];
await import(pathToFileURL(mocha).href);
