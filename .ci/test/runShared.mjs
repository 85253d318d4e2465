import { availableParallelism } from 'node:os';
import { bundleApart } from './bundleTests.mjs';
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
  // They load mocha while esbuild is at work.
  const how = { timeout, look: /** @type {const} */ ('failures'), node: [ROOM_FOR_THE_YOUNG] };
  const shares = Array.from({ length: availableParallelism() }, () => new Share(how));
  const files = await bundleApart(room);
  const left = [...files.filter((file) => LONG.test(file)), ...files.filter((file) => !LONG.test(file))].values();
  const outcomes = await Promise.all(shares.map((share) => runAll(share, left)));
  return sum(outcomes);
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
