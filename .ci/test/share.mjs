import { AsyncResource } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { atEnding } from '../host/endings.mjs';
import { root } from '../host/paths.mjs';
import { isApart, print } from '../host/progress.mjs';
import { one } from './outcome.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * How the tests of a share are run.
 * @typedef {object} ShareOptions
 * @property {number} timeout milliseconds that a test may take
 * @property {number} [retries] how often a test that failed may try again; whoever drives a window gives it a chance, and the outcome says so
 * @property {'failures' | 'spec' | 'silent'} look which tests are named
 * @property {readonly string[]} [node] options of Node
 * @property {string} [hooks] a module with the hooks of mocha, of which the one after all is called when the process ends
 * @property {Readonly<Record<string, string>>} [env]
 */

/** A process that runs test files, one after the other. What they keep for each other, such as a browser, ends with it. */
export class Share {
  #child;
  #closed;
  /** Where what it says belongs: what it runs may have been asked for by several. */
  #say = print;

  /** @param {ShareOptions} options */
  constructor({ node = [], env = {}, ...options }) {
    const output = isApart() ? 'pipe' : 'inherit';
    const how = JSON.stringify({ ...options, color: process.stdout.isTTY === true });
    this.#child = spawn(process.execPath, [...node, '.ci/test/shareOfTests.mjs', how], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output, 'ipc'],
    });
    const say = (/** @type {string} */ text) => this.#say(text);
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.setEncoding('utf8').on('data', say);
    this.#child.on('message', (/** @type {{ said?: string }} */ { said }) => said && say(said));
    this.#closed = new Promise((done) => this.#child.once('close', () => done(one(false))));
    const forget = atEnding(() => this.#child.kill() && this.#closed);
    this.#closed.then(forget);
  }

  /** Whether it can run more. */
  get isAlive() {
    return this.#child.connected;
  }

  /**
   * @param {string} file from the root of the repository
   * @returns {Promise<Outcome>} a process that breaks down counts as one failure
   */
  async run(file) {
    this.#say = AsyncResource.bind(print);
    /** @type {Promise<Outcome>} */
    const answer = new Promise((done) => {
      const listen = (/** @type {{ outcome?: Outcome }} */ { outcome }) => {
        if (!outcome) return;
        this.#child.off('message', listen);
        done(outcome);
      };
      this.#child.on('message', listen);
    });
    this.#child.send({ file });
    return Promise.race([answer, this.#closed]);
  }

  async end() {
    // It ends by itself: Node forgets to tell of the end of a child from which one disconnects.
    if (this.isAlive) this.#child.send({});
    await this.#closed;
  }
}
