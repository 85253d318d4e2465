import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../host/paths.mjs';
import { bundleOptions } from '../test/bundleTests.mjs';
import { mutated } from './mutant.mjs';

/** @typedef {import('./mutant.mjs').Mutant} Mutant */

/**
 * Bundles the unit tests with a mutant in place of what it changes. Rejects where the mutant is no program.
 * @param {string} name of the bundle
 * @param {Mutant | undefined} mutant
 * @returns {Promise<string>} where the bundle is
 */
export async function bundleMutant(name, mutant) {
  const outfile = `dist/mutants/${name}.mjs`;
  const plugins = mutant ? [replacing(mutant)] : [];
  await build({ ...(await bundleOptions('unit')), outfile, sourcemap: false, logLevel: 'silent', plugins });
  return outfile;
}

/**
 * @param {Mutant} mutant
 * @returns {import('esbuild').Plugin}
 */
function replacing(mutant) {
  const path = join(root, mutant.file);
  return {
    name: 'mutant',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.ts$/ }, (file) =>
        file.path === path ? { contents: mutated(mutant), loader: 'ts' } : undefined,
      ),
  };
}
