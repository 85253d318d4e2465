/**
 * Bundles the entry file for both hosts. In Node (desktop, remote) it loads all else from a file beside it when that is needed; in the web worker, where an
 * extension is one file, that is part of the bundle and is only run then.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './host/paths.mjs';

/** Tables as texts: the engine reads a megabyte of JSON several times faster than the same as a program. @type {import('esbuild').Plugin} */
const tablesAsTexts = {
  name: 'tables as texts',
  setup: ({ onLoad }) => {
    onLoad({ filter: /src[\\/]core[\\/]facts[\\/][\w.]+\.json$/ }, async ({ path }) => {
      const json = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(json)});`, loader: 'js' };
    });
  },
};

/** @type {import('esbuild').Plugin} */
const featuresApart = {
  name: 'features apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/editor\/features$/ }, () => ({ path: './features.js', external: true }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  // Without this esbuild takes jsonc-parser's UMD build for Node, whose inner requires fail when the bundle runs.
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  logLevel: 'info',
  // VS Code loads extensions as CommonJS.
  supported: { 'dynamic-import': false },
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
  build({
    ...common,
    entryPoints: { desktop: 'src/extension.ts', features: 'src/editor/features.ts' },
    platform: 'node',
    outdir: 'dist',
    plugins: [tablesAsTexts, featuresApart, desktop],
  }),
  build({
    ...common,
    entryPoints: { web: 'src/extension.ts' },
    platform: 'browser',
    outdir: 'dist',
    plugins: [tablesAsTexts],
  }),
  // The page of the table, which runs in a frame of the editor and shares nothing but the protocol.
  build({
    ...common,
    entryPoints: [
      { in: 'src/webview/main.ts', out: 'table' },
      { in: 'src/webview/table.css', out: 'table' },
    ],
    format: 'iife',
    platform: 'browser',
    outdir: 'dist',
  }),
]);
