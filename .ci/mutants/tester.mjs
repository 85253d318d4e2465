/**
 * A process that runs the bundled tests for `runMutants.mjs`: `node tester.mjs <number of the mutant that counts from the start, or -1> <core> <tests...>`.
 * Asked to run some tests with a mutant, it says which failed, and which mutants each test comes across.
 */
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import Mocha from 'mocha';
import { root } from '../host/paths.mjs';

/** Milliseconds for one test: only what waits for ever is stopped, also on a machine that is busy; what works for ever, by the time of the processor. */
const TEST_TIMEOUT = 600_000;

const [number, core, ...files] = process.argv.slice(2);
let active = Number(number);

/**
 * What comes across which mutants: the core while it is loaded, which has no file, a file while it is loaded, or what has a title.
 * @type {Map<string, { readonly file: string, readonly title: string | undefined, readonly mutants: Set<number> }>}
 */
const reach = new Map();
let current = at(root);
Object.assign(globalThis, {
  $mutant: (/** @type {number} */ mutant) => {
    current.add(mutant);
    return mutant === active;
  },
});

/**
 * @param {string} file
 * @param {string} [title]
 * @returns {Set<number>}
 */
function at(file, title) {
  const key = JSON.stringify([relative(root, file), title]);
  const { mutants } = reach.get(key) ?? { mutants: new Set() };
  reach.set(key, { file: relative(root, file), title, mutants });
  return mutants;
}

const mocha = new Mocha({ ui: 'bdd', timeout: TEST_TIMEOUT, reporter: Mocha.reporters.Base }).cleanReferencesAfterRun(
  false,
);
mocha.suite.on('pre-require', (_context, file) => (current = at(file)));
for (const file of files) mocha.addFile(join(root, file));

/** By when all is over, in milliseconds of the processor: a machine that is busy makes nothing hang. */
const deadline = new Float64Array(new SharedArrayBuffer(8)).fill(Number.POSITIVE_INFINITY);
const watch = `
  const { workerData } = require('node:worker_threads');
  const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  setInterval(() => used() > workerData[0] && process.kill(process.pid, 'SIGKILL'), 500);
`;
new Worker(watch, { eval: true, workerData: deadline }).unref();

function used() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * @param {import('./tests.mjs').Question} question
 * @returns {Promise<readonly string[]>} the tests that failed, of which the first ends all where a mutant counts
 */
function failuresOf({ mutant, titles }) {
  active = mutant;
  const wanted = titles && new Set(titles);
  mocha.bail(mutant >= 0);
  mocha.grep(
    /** @type {RegExp} */ (
      /** @type {unknown} */ ({ test: (/** @type {string} */ title) => wanted?.has(title) ?? true })
    ),
  );
  return new Promise((done) => {
    /** @type {string[]} */
    const failed = [];
    const runner = mocha.run(() => done(failed));
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${error.message}`));
    runner.on('hook', (hook) => (current = at(hook.file ?? root, hook.parent?.fullTitle())));
    runner.on('test', (test) => (current = at(test.file ?? root, test.fullTitle())));
  });
}

process.on('message', async (/** @type {import('./tests.mjs').Question} */ question) => {
  const begun = used();
  deadline[0] = begun + (question.limit ?? Number.POSITIVE_INFINITY);
  const failed = await failuresOf(question);
  deadline[0] = Number.POSITIVE_INFINITY;
  process.send?.({
    failed,
    milliseconds: used() - begun,
    reach: [...reach.values()].map(({ mutants, ...what }) => ({ ...what, mutants: [...mutants] })),
  });
});
process.once('disconnect', () => process.exit());

try {
  await import(pathToFileURL(join(root, String(core))).href);
  await mocha.loadFilesAsync();
  process.send?.({ ready: true });
} catch (error) {
  process.send?.({ ready: false, error: String(error) });
}
