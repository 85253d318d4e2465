/** Bundles the one entry file for both hosts: Node (desktop, remote) and the web worker. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './host/paths.mjs';

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

/**
 * What Node does sooner takes the place of what runs everywhere.
 * @type {import('esbuild').Plugin}
 */
const desktop = {
  name: 'desktop',
  setup: ({ onResolve }) => onResolve({ filter: /\/storage$/ }, () => ({ path: join(root, 'src/desktop/storage.ts') })),
};

await Promise.all([
  build({ ...common, platform: 'node', outfile: 'dist/desktop.js', plugins: [desktop] }),
  build({ ...common, platform: 'browser', outfile: 'dist/web.js' }),
]);
