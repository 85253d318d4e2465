/**
 * `npm run bench`: every `test/bench/*.bench.ts`, one after the other. `npm run bench -- reader` runs those whose name begins so.
 * `npm run bench -- bytes`, on files of more than 600 MB, runs only when asked for.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './host/paths.mjs';
import { say } from './host/progress.mjs';
import { runNode } from './host/runNode.mjs';

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  // The scripts that start a VS Code stay where they are: they find the repository by their own place. `dist/bench` is as deep as `test/bench`.
  external: ['../../.ci/*', '@duckdb/node-api'],
  logLevel: 'error',
};
const wanted = process.argv.slice(2);
/** What takes so long, or so much memory, that it is run only when asked for. */
const large = ['bytes.bench.ts'];
const benches = (await readdir(join(root, 'test/bench'))).filter((name) => name.endsWith('.bench.ts')).sort();
const asked = (/** @type {string} */ name) => wanted.some((start) => name.startsWith(start));
const chosen = benches.filter((name) => (wanted.length === 0 ? !large.includes(name) : asked(name)));

for (const name of chosen) {
  say(`\n== ${name}`);
  // Bundled as the extension is: unbundled, each constant of another module is a function call, and the core several times slower.
  const outfile = `dist/bench/${name.replace(/\.ts$/, '.mjs')}`;
  await build({ ...options, entryPoints: [`test/bench/${name}`], outfile });
  // Some measure what a result keeps in memory.
  if (!(await runNode(['--expose-gc', outfile]))) process.exitCode = 1;
}
if (chosen.length === 0) {
  say(`There is no such bench. There are: ${benches.join(', ')}.`);
  process.exitCode = 1;
}
