import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { atEnding } from '../host/endings.mjs';
import { root } from '../host/paths.mjs';
import { isApart, print } from '../host/progress.mjs';
import { bundleApart } from './bundleTests.mjs';
import { one, sum } from './outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/** What takes longest is begun first. */
const LONG = /everySlip|readings|windows/;

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
  const shares = Array.from({ length: availableParallelism() }, () => new Share(timeout));
  const files = await bundleApart(room);
  const left = [...files.filter((file) => LONG.test(file)), ...files.filter((file) => !LONG.test(file))].values();
  const outcomes = await Promise.all(shares.map((share) => share.run(left)));
  return sum(outcomes);
}

class Share {
  #child;
  #closed;

  /** @param {number} timeout */
  constructor(timeout) {
    const output = isApart() ? 'pipe' : 'inherit';
    const args = [ROOM_FOR_THE_YOUNG, '.ci/test/shareOfTests.mjs', String(timeout)];
    this.#child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', output, output, 'ipc'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.setEncoding('utf8').on('data', print);
    this.#closed = new Promise((done) => this.#child.once('close', () => done(one(false))));
    const forget = atEnding(() => this.#child.kill() && this.#closed);
    this.#closed.then(forget);
  }

  /**
   * @param {Iterable<string>} files is shared with others
   * @returns {Promise<Outcome>}
   */
  async run(files) {
    const outcomes = [];
    for (const file of files) {
      /** @type {Promise<Outcome>} */
      const answer = new Promise((done) => this.#child.once('message', done));
      this.#child.send(file);
      outcomes.push(await Promise.race([answer, this.#closed]));
      if (!this.#child.connected) break;
    }
    // It ends by itself: Node forgets to tell of the end of a child from which one disconnects.
    if (this.#child.connected) this.#child.send('');
    await this.#closed;
    return sum(outcomes);
  }
}
