import { readdir, readFile, rm } from 'node:fs/promises';
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
  await build({ ...(await bundleOptions(await testFiles(room))), outfile });
  return outfile;
}

/**
 * The same with a module for each test file, so that several processes can share the work.
 * @param {string} room a folder of `test`
 * @returns {Promise<readonly string[]>} the modules, from the root of the repository
 */
export async function bundleApart(room) {
  const outdir = `dist/test-${room}`;
  await rm(join(root, outdir), { recursive: true, force: true });
  const files = await testFiles(room);
  const { stdin, ...options } = await bundleOptions(files);
  const entries = files.map((file) => ({ in: file, out: file.replaceAll('/', '-').replace(/\.ts$/, '') }));
  await build({ ...options, entryPoints: entries, outdir, outExtension: { '.js': '.mjs' }, splitting: true });
  return entries.map(({ out }) => `${outdir}/${out}.mjs`);
}

/**
 * How tests are bundled.
 * @param {readonly string[]} files from the root of the repository
 */
export async function bundleOptions(files) {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return /** @satisfies {import('esbuild').BuildOptions} */ ({
    absWorkingDir: root,
    inject: ['test/support/propertySeed.ts'],
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: root },
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

/**
 * The test files of a room. They are found, not listed.
 * @param {string} room a folder of `test`
 * @returns {Promise<string[]>} from the root of the repository
 */
export async function testFiles(room) {
  const names = await readdir(join(root, 'test', room), { recursive: true });
  const files = names.filter((name) => name.endsWith('.test.ts')).sort();
  if (files.length === 0) throw new Error(`There are no tests in test/${room}.`);
  return files.map((name) => `test/${room}/${name.replaceAll('\\', '/')}`);
}
