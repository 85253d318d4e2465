import { availableParallelism } from 'node:os';
import { bundleApart, bundleTests } from './bundleTests.mjs';
import { sum } from './outcome.mjs';
import { Share } from './share.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/** What takes longest is begun first. */
const LONG = /everySlip|lostMarks|readings|windows/;

/** Reading makes objects that are soon forgotten: a tenth of the time goes into the collection of them where they have little room. */
const ROOM_FOR_THE_YOUNG = '--max-semi-space-size=64';

/**
 * Runs all tests of a room that needs nothing but the core, each file once, in as many processes as there are processors.
 * @param {string} room a folder of `test`
 * @param {number} timeout milliseconds that a test may take
 * @returns {Promise<Outcome>} a process that breaks down counts as one failure
 */
export async function runShared(room, timeout) {
  const shares = Array.from({ length: availableParallelism() }, () => loading(timeout));
  const files = await bundleApart(room);
  const left = [...files.filter((file) => LONG.test(file)), ...files.filter((file) => !LONG.test(file))].values();
  const outcomes = await Promise.all(shares.map((share) => runAll(share, left)));
  return sum(outcomes);
}

/**
 * Runs all tests of such a room as one module in one process: where each takes a millisecond, another process takes longer to load what they test, and to run it
 * for the first time, than it saves.
 * @param {string} room a folder of `test`
 * @param {number} timeout milliseconds that a test may take
 * @returns {Promise<Outcome>} a process that breaks down counts as one failure
 */
export async function runAtOnce(room, timeout) {
  const share = loading(timeout);
  return runAll(share, [await bundleTests(room)]);
}

/**
 * A process that loads mocha while esbuild is at work.
 * @param {number} timeout milliseconds that a test may take
 */
function loading(timeout) {
  return new Share({ timeout, look: 'failures', node: [ROOM_FOR_THE_YOUNG] });
}

/**
 * @param {Share} share
 * @param {Iterable<string>} files is taken from by others too
 */
async function runAll(share, files) {
  const outcomes = [];
  for (const file of files) {
    outcomes.push(await share.run(file));
    if (!share.isAlive) break;
  }
  await share.end();
  return sum(outcomes);
}
