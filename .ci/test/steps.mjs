import { readFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../host/browser.mjs';
import { builds, today } from '../host/builds.mjs';
import { suiteFiles } from '../host/bundleSuite.mjs';
import { installHost } from '../host/install.mjs';
import { packagePath } from '../host/packagePath.mjs';
import { root } from '../host/paths.mjs';
import { runHostSuite } from '../host/runHostSuite.mjs';
import { runNode } from '../host/runNode.mjs';
import { bundleApart, testFiles } from './bundleTests.mjs';
import { one } from './outcome.mjs';
import { runBundled } from './runBundled.mjs';
import { runMocha } from './runMocha.mjs';
import { TIMEOUT } from './runRoom.mjs';
import { runAtOnce, runShared } from './runShared.mjs';
import { Shares } from './shares.mjs';

/**
 * What may run beside other parts, of any step.
 * @typedef {object} Part
 * @property {string} title
 * @property {number} load how many processors it keeps busy
 * @property {number} seconds about how long it takes: what is long is begun early, so that it is not left alone at the end
 * @property {() => Promise<import('./outcome.mjs').Outcome>} run
 */

/**
 * One line of the summary of `npm test`: it runs alone, or in parts beside those of others, after all that run alone.
 * @typedef {object} Step
 * @property {string} title
 * @property {() => Promise<import('./outcome.mjs').Outcome>} [run]
 * @property {() => Promise<readonly Part[]>} [parts]
 * @property {boolean} [early] it keeps no processor busy for long, or waits for the network: begun with the first of all, though told in its turn
 * @property {boolean} [foundation] without it, nothing that follows can be run
 */

/** @param {string[]} args */
const script = async (...args) => one(await runNode(args));

/**
 * A step that is one part: it keeps one processor busy, so that others may go on beside it.
 * @param {number} seconds
 * @param {Part['run']} run
 */
const whole =
  (seconds, run) =>
  /** @returns {Promise<readonly Part[]>} */
  async () => [{ title: 'all', load: 1, seconds, run }];

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
  { title: 'unit tests', run: () => runAtOnce('unit', TIMEOUT) },
  { title: 'sweeps', run: () => runShared('sweeps', TIMEOUT) },
  { title: 'generated files are fresh', run: () => script('.ci/generate.mjs', '--check', '--models'), early: true },
  { title: 'corpus', parts: whole(30, () => runBundled('corpus', { timeout: 120_000 })) },
];

/** The files that take a good part of a minute or more. */
const LONG = /hostileRecords|hostileGrowth|findingsGrowth|forgedEvents|workbench.(archives|chains|hostile|table)\.test/;

/** How many processes share the properties that do not take long. */
const SHARES = 4;

/** More than any window: how costs grow is told best while no windows are open. */
const PROPERTY_SECONDS = 100;

/** @type {Step} */
const properties = { title: 'properties', parts: propertyParts };

/** @returns {Promise<readonly Part[]>} */
async function propertyParts() {
  const files = await bundleApart('properties');
  const run = (/** @type {readonly string[]} */ specs) => runMocha(specs, { timeout: 120_000 });
  const long = files.filter((file) => LONG.test(file));
  const others = files.filter((file) => !LONG.test(file));
  const shares = Array.from({ length: SHARES }, (_, share) => others.filter((_, index) => index % SHARES === share));
  return [
    ...long.map((file) => ({ title: file, load: 1, seconds: PROPERTY_SECONDS, run: () => run([file]) })),
    ...shares.map((share, index) => ({
      title: `share ${index + 1}`,
      load: 1,
      seconds: PROPERTY_SECONDS,
      run: () => run(share),
    })),
  ];
}

/** Builds too. @type {Step} */
export const packageStep = { title: 'package', run: () => script('.ci/package.mjs'), early: true, foundation: true };

/** @type {Step} */
const bundles = { title: 'bundles and package', parts: whole(20, () => runMocha('test/bundle/**/*.test.ts')) };

/** A window waits a third of its time, and takes up to two gigabytes. Four of them on two processors answered so late that tests gave up. */
const WINDOW = Math.max(0.66, (availableParallelism() * 2 * 2 ** 30) / totalmem());

/** How tests of a window are run: they share a server and a browser with those before them, and may stumble. */
const window = {
  timeout: 300_000,
  retries: 2,
  look: /** @type {const} */ ('spec'),
  node: ['--import', 'tsx'],
  hooks: 'test/support/tidyUp.ts',
};

/** The suite in the extension host waits half of its time. Where it measures how long one waits, two of them fill two processors. */
const SUITE = { load: 0.5, measuring: 1 };
const MEASURES = /^latency\./;

/**
 * What runs in one VS Code.
 * @param {import('../host/builds.mjs').HostBuild} build
 * @param {(file: string) => boolean} [isWanted] which test files, if not all, by their addresses or names
 * @returns {readonly Step[]}
 */
export function hostSteps(build, isWanted = () => true) {
  const name = `VS Code ${build.vscode} (${build.id})`;
  return [
    { title: `${name}: is there`, run: () => isThere(build), early: true, foundation: true },
    { title: `${name}: extension host`, parts: () => suiteParts(build, isWanted) },
    { title: `${name}: workbench`, parts: () => workbenchParts(build, isWanted) },
  ];
}

/**
 * Installs what a VS Code needs: once, and not where several parts begin at the same moment.
 * @param {import('../host/builds.mjs').HostBuild} build
 */
async function isThere(build) {
  await installHost(build);
  await findBrowser();
  return one(true);
}

/**
 * @param {import('../host/builds.mjs').HostBuild} build
 * @param {(file: string) => boolean} isWanted
 * @returns {Promise<readonly Part[]>}
 */
async function suiteParts(build, isWanted) {
  const files = (await suiteFiles()).filter(isWanted);
  const load = files.some((file) => MEASURES.test(file)) ? SUITE.measuring : SUITE.load;
  const run = async () => runHostSuite(build, await packagePath(), isWanted);
  return files.length > 0 ? [{ title: 'all', load, seconds: 130, run }] : [];
}

/**
 * @param {import('../host/builds.mjs').HostBuild} build
 * @param {(file: string) => boolean} isWanted
 * @returns {Promise<readonly Part[]>}
 */
async function workbenchParts(build, isWanted) {
  const all = (await testFiles('host/workbench')).filter(isWanted);
  const ofBuild = await Promise.all(all.map((file) => build === today || opensBuild(file)));
  const files = all.filter((_, index) => ofBuild[index]);
  const shares = new Shares(files.length, { ...window, env: { CLOUDTRAIL_BUILD: build.id } });
  return files.map((file) => ({
    title: file,
    load: WINDOW,
    seconds: LONG.test(file) ? 60 : 20,
    run: () => shares.run(file),
  }));
}

/**
 * Whether a test file has to do with a VS Code: others, such as that of a page by itself, find the same whichever it is, and run with one.
 * @param {string} file
 */
async function opensBuild(file) {
  return /useWorkbench|CLOUDTRAIL_BUILD/.test(await readFile(join(root, file), 'utf8'));
}

/** What needs no window. @type {readonly Step[]} */
const withoutWindows = [...checks, ...ofTheCore, packageStep, bundles];

/** Everything, the quick things first. @type {readonly Step[]} */
export const allSteps = [...withoutWindows, ...builds.flatMap((build) => hostSteps(build)), properties];

/**
 * What takes long and is seldom broken by a change elsewhere: large logs and many of them, how long one waits, colours, and what windows show of
 * what the suite in the extension host asks for, too. Whoever changes it runs it: `npm run host -- today latency folder`.
 */
const SELDOM =
  /^(damagedArchives|documentText|latency|manyFixes|manyLogs|moved|packedLogs)\.|workbench.(arrival|asking|chains|colours|dropping|folder|hostile|manners|policies|structure|table|tableThemes|writing)\./;

/** What shows that the oldest VS Code has all that the extension asks of one. */
const IN_OLDEST = /^(commands|hovers)\.|workbench.reading\./;

/**
 * What a change has to pass, in minutes: of the windows those that show most, and of what is tried with thousands of texts a part that is spread
 * over all.
 * @type {readonly Step[]}
 */
export const usualSteps = [
  ...withoutWindows,
  ...builds.flatMap((build) =>
    hostSteps(build, (file) => (build === today ? !SELDOM.test(file) : IN_OLDEST.test(file))),
  ),
  properties,
];
