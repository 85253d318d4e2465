import { availableParallelism } from 'node:os';
import { builds } from '../host/builds.mjs';
import { packagePath } from '../host/packagePath.mjs';
import { runHostSuite } from '../host/runHostSuite.mjs';
import { runNode } from '../host/runNode.mjs';
import { one } from './outcome.mjs';
import { runBundled, runShared } from './runBundled.mjs';
import { runMocha } from './runMocha.mjs';

/**
 * One part of `npm test`.
 * @typedef {object} Step
 * @property {string} title
 * @property {() => Promise<import('./outcome.mjs').Outcome>} run
 * @property {boolean} [foundation] without it, nothing that follows can be run
 */

/** @param {string[]} args */
const script = async (...args) => one(await runNode(args));

/**
 * What needs no code of ours to run: the same for the sources, the tests and the scripts.
 * @type {readonly Step[]}
 */
export const checks = [
  { title: 'types', run: () => script('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.') },
  {
    title: 'types of the desktop',
    run: () => script('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/desktop'),
  },
  { title: 'types of the page', run: () => script('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/webview') },
  { title: 'types of the tests', run: () => script('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'test') },
  { title: 'types of the scripts', run: () => script('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.ci') },
  { title: 'lint', run: () => script('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
  { title: 'nothing unused', run: () => script('node_modules/knip/bin/knip.js') },
];

/** @type {readonly Step[]} */
const ofTheCore = [
  { title: 'generated files are fresh', run: () => script('.ci/generate.mjs', '--check', '--models') },
  { title: 'unit tests', run: () => runBundled('unit', { look: 'dot', timeout: 30_000 }) },
  { title: 'properties', run: () => runShared('properties', { timeout: 120_000 }) },
  { title: 'corpus', run: () => runBundled('corpus', { timeout: 120_000 }) },
];

/** Builds too. @type {Step} */
export const packageStep = { title: 'package', run: () => script('.ci/package.mjs'), foundation: true };

/** @type {Step} */
const bundles = { title: 'bundles and package', run: () => runMocha('test/bundle/**/*.test.ts') };

/**
 * What runs in one VS Code.
 * @param {import('../host/builds.mjs').HostBuild} build
 * @returns {readonly Step[]}
 */
export function hostSteps(build) {
  const name = `VS Code ${build.vscode} (${build.id})`;
  // A window waits most of its time, so that there may be as many as there are processors.
  const jobs = availableParallelism();
  const workbench = { timeout: 180_000, retries: 2, jobs, env: { CLOUDTRAIL_BUILD: build.id } };
  return [
    { title: `${name}: extension host`, run: async () => runHostSuite(build, await packagePath()) },
    { title: `${name}: workbench`, run: () => runMocha('test/host/workbench/**/*.test.ts', workbench) },
  ];
}

/** Everything, the quick things first. @type {readonly Step[]} */
export const allSteps = [...checks, ...ofTheCore, packageStep, bundles, ...builds.flatMap(hostSteps)];
