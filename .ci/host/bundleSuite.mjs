// @ts-check
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const SUITE = join(root, 'test/host/suite');

/**
 * @typedef {object} BundledSuite
 * @property {string} module a CommonJS module that exports `run(): Promise<void>`, as VS Code's test switch wants it
 * @property {string} driver a folder with an extension that does nothing: VS Code runs tests only while an extension is being developed, and the one
 *   under test is installed from its package
 */

/**
 * Bundles every `test/host/suite/*.test.ts`, with mocha, into one module. Files are found, not listed.
 * @returns {Promise<BundledSuite>}
 */
export async function bundleSuite() {
  const files = (await readdir(SUITE)).filter((name) => name.endsWith('.test.ts')).sort();
  const suite = join(root, 'dist/test/suite.js');
  await build({
    stdin: { contents: entry(files), resolveDir: SUITE, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    sourcemap: 'inline',
    outfile: suite,
    // mocha's parallel mode, which is not used here, resolves files beside itself; esbuild warns about that.
    logLevel: 'error',
  });
  return { module: await writeModule(), driver: await writeDriver() };
}

/** Failures shall name the TypeScript lines; that must be asked for before the suite is loaded. */
async function writeModule() {
  const module = join(root, 'dist/test/host.js');
  await writeFile(module, "process.setSourceMapsEnabled(true);\nmodule.exports = require('./suite.js');\n");
  return module;
}

/** @param {readonly string[]} files */
function entry(files) {
  const load = files.map((name) => `require('./${name}');`).join(' ');
  return `import { runSuite } from '../runSuite';\nexport const run = () => runSuite(() => { ${load} });\n`;
}

async function writeDriver() {
  const folder = join(root, 'dist/test/driver');
  const manifest = { name: 'host-tests', publisher: 'none', version: '0.0.0', engines: { vscode: '^1.100.0' } };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return folder;
}
