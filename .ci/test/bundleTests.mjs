import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../host/paths.mjs';

/**
 * Bundles every test of a room, such as `unit`, into one module, with a source map. That takes a quarter of a second; loaded one by one, hundreds
 * of files take ten times as long, and each constant of another module is a function call.
 * @param {string} room a folder of `test`
 * @returns {Promise<string>} where the module lies: as deep as the files it is made of, so that both find the repository in the same way
 */
export async function bundleTests(room) {
  const outfile = `dist/test/${room}.mjs`;
  await build({ ...(await bundleOptions(room)), outfile });
  return outfile;
}

/**
 * How the tests of a room are bundled. Files are found, not listed.
 * @param {string} room a folder of `test`
 */
export async function bundleOptions(room) {
  const folder = join(root, 'test', room);
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith('.test.ts')).sort();
  if (files.length === 0) throw new Error(`There are no tests in test/${room}.`);
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return /** @satisfies {import('esbuild').BuildOptions} */ ({
    absWorkingDir: root,
    stdin: { contents: files.map((name) => `import './${name}';`).join('\n'), resolveDir: folder },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    // Scripts of the repository find it by their own place.
    external: [...Object.keys(devDependencies), '../../.ci/*'],
    sourcemap: true,
    logLevel: 'error',
  });
}
