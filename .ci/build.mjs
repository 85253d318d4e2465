/** Bundles the one entry file for both hosts: Node (desktop, remote) and the web worker. */
import { build } from 'esbuild';

/** @type {import('esbuild').BuildOptions} */
const common = {
  entryPoints: ['src/extension.ts'],
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  // Without this esbuild takes jsonc-parser's UMD build for Node, whose inner requires fail when the bundle runs.
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  logLevel: 'info',
};

await Promise.all([
  build({ ...common, platform: 'node', outfile: 'dist/desktop.js' }),
  build({ ...common, platform: 'browser', outfile: 'dist/web.js' }),
]);
