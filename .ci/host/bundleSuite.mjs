import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleHostModule } from './hostModule.mjs';
import { root } from './paths.mjs';

const SUITE = join(root, 'test/host/suite');

/**
 * Bundles every `test/host/suite/*.test.ts`, with mocha, into one module. Files are found, not listed.
 * @param {string} name of the module, in which other builds may want other files at the same time
 * @param {(file: string) => boolean} [isWanted] which of them, by name
 */
export async function bundleSuite(name, isWanted = () => true) {
  const files = (await suiteFiles()).filter(isWanted);
  const load = files.map((name) => `require('./${name}');`).join(' ');
  const entry = `import { runSuite } from '../runSuite';\nexport const run = () => runSuite(() => { ${load} });\n`;
  return bundleHostModule(`suite-${name}`, entry, SUITE);
}

/** The names of the test files that run in the extension host. */
export async function suiteFiles() {
  return (await readdir(SUITE)).filter((name) => name.endsWith('.test.ts')).sort();
}
