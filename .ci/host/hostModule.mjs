import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const FOLDER = join(root, 'dist/test');

/**
 * @typedef {object} HostModule
 * @property {string} module a CommonJS module that exports `run(): Promise<void>`, as VS Code's test switch wants it
 * @property {string} driver a folder with an extension that does nothing: VS Code runs tests only while an extension is being developed, and the one
 *   under test is installed from its package
 */

/**
 * Bundles TypeScript that shall run inside the extension host.
 * @param {string} name of the files that are written
 * @param {string} contents the entry, which exports `run`
 * @param {string} resolveDir where its imports are found
 * @returns {Promise<HostModule>}
 */
export async function bundleHostModule(name, contents, resolveDir) {
  await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    sourcemap: 'inline',
    outfile: join(FOLDER, `${name}.bundle.js`),
    // mocha's parallel mode, which is not used here, resolves files beside itself; esbuild warns about that.
    logLevel: 'error',
  });
  return { module: await writeModule(name), driver: await writeDriver() };
}

/**
 * Failures shall name the TypeScript lines; that must be asked for before the bundle is loaded.
 * @param {string} name
 */
async function writeModule(name) {
  const module = join(FOLDER, `${name}.js`);
  await writeFile(module, `process.setSourceMapsEnabled(true);\nmodule.exports = require('./${name}.bundle.js');\n`);
  return module;
}

async function writeDriver() {
  const folder = join(FOLDER, 'driver');
  // A language that logs come in, and that other extensions bring.
  const contributes = { languages: [{ id: 'csv', extensions: ['.csv'] }] };
  const engines = { vscode: '^1.100.0' };
  const manifest = { name: 'host-tests', publisher: 'none', version: '0.0.0', engines, contributes };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return folder;
}
