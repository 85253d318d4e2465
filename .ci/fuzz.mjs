/** `npm run fuzz`, `npm run scoreboard`: a script of `test/fuzz`, bundled, with the arguments that follow its name. */
import { build } from 'esbuild';
import { root } from './host/paths.mjs';
import { runNode } from './host/runNode.mjs';

const [name, ...args] = process.argv.slice(2);
// Bundled as the extension is: unbundled, each constant of another module is a function call, and the core several times slower.
const outfile = `dist/fuzz/${name}.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: [`test/fuzz/${name}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  external: ['esbuild', 'fast-check'],
  sourcemap: true,
  logLevel: 'error',
});
if (!(await runNode(['--enable-source-maps', outfile, ...args]))) process.exitCode = 1;
