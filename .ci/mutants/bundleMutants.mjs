import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../host/paths.mjs';
import { bundleOptions, testFiles } from '../test/bundleTests.mjs';
import { switched } from './switched.mjs';

/** @typedef {import('./mutant.mjs').Mutant} Mutant */

/** Two levels down, as the files that they are made of: so they find the repository in the same way. Each run has its own. */
const outdir = `dist/mutants-${process.pid}`;

/** The tests that mutants are met by: those of the core alone that are quick enough for it. */
const ROOMS = ['unit', 'sweeps'];

/** @typedef {{ readonly core: string, readonly tests: readonly string[] }} Bundles */

/**
 * Bundles the unit tests and sweeps, a module for each file, with all mutants in them, and a module that loads the whole core.
 * @param {readonly Mutant[]} mutants
 * @returns {Promise<Bundles>}
 */
export async function bundleMutants(mutants) {
  const files = (await Promise.all(ROOMS.map(testFiles))).flat();
  const { stdin, ...options } = await bundleOptions(files);
  const core = (await readdir(join(root, 'src/core'), { recursive: true })).filter((name) => name.endsWith('.ts'));
  const entries = files.map((file) => ({ in: file, out: nameOf(file) }));
  await build({
    ...options,
    entryPoints: [...entries, { in: 'all-of-the-core', out: 'core' }],
    outdir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    sourcemap: false,
    plugins: [allOfTheCore(core.sort()), switching(mutants)],
  });
  return { core: `${outdir}/core.mjs`, tests: entries.map(({ out }) => `${outdir}/${out}.mjs`) };
}

/** Takes the bundles away. */
export async function removeBundles() {
  await rm(join(root, outdir), { recursive: true, force: true });
}

/** @param {string} file */
function nameOf(file) {
  return file.replaceAll('/', '-').replace(/\.ts$/, '');
}

/**
 * @param {readonly string[]} files
 * @returns {import('esbuild').Plugin}
 */
function allOfTheCore(files) {
  const contents = files.map((file) => `import './src/core/${file.replaceAll('\\', '/')}';`).join('\n');
  return {
    name: 'all of the core',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^all-of-the-core$/ }, ({ path }) => ({ path, namespace: 'all' }));
      onLoad({ filter: /.*/, namespace: 'all' }, () => ({ contents, resolveDir: root }));
    },
  };
}

/**
 * @param {readonly Mutant[]} mutants
 * @returns {import('esbuild').Plugin}
 */
function switching(mutants) {
  const numbered = mutants.map((mutant, number) => /** @type {const} */ ([number, mutant]));
  return {
    name: 'mutants',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const own = numbered.filter(([, { file }]) => join(root, file) === path);
        return own[0] && { contents: switched(own[0][1].text, own), loader: 'ts' };
      }),
  };
}
