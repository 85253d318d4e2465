import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { atEnding } from '../host/endings.mjs';
import { root } from '../host/paths.mjs';

/** @typedef {import('./bundleMutants.mjs').Bundles} Bundles */
/**
 * What comes across which mutants: the core while it is loaded (no file), a test file while it is loaded (no title), a suite or a test.
 * @typedef {{ readonly file: string, readonly title?: string, readonly mutants: readonly number[] }} Reach
 */

/**
 * Which mutant counts (-1 is none), which tests are run (all without titles), and how long that may take, in milliseconds of the processor.
 * @typedef {{ readonly mutant: number, readonly titles?: readonly string[], readonly limit?: number }} Question
 */

/** @typedef {{ readonly failed: readonly string[], readonly milliseconds: number, readonly reach: readonly Reach[] }} Answer */

/** A process that has loaded the tests and runs those that are asked for. */
export class Tests {
  #child;
  #ended;
  #ready;
  alive = true;

  /**
   * @param {Bundles} bundles in the order in which they are loaded and run
   * @param {number} [mutant] the one that counts while they are loaded, too
   */
  constructor({ core, tests }, mutant = -1) {
    const args = [fileURLToPath(import.meta.resolve('./tester.mjs')), String(mutant), core, ...tests];
    this.#child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#ended = new Promise((done) => this.#child.once('exit', () => done(undefined)));
    const forget = atEnding(() => this.#child.kill('SIGKILL') && this.#ended);
    this.#ended.then(forget);
    this.#ended.then(() => (this.alive = false));
    this.#ready = this.#message().then((message) => message?.ready === true);
  }

  /** Whether the tests could be loaded. */
  get ready() {
    return this.#ready;
  }

  /**
   * @param {Question} question
   * @returns {Promise<Answer | undefined>} nothing where the process ended: after that nothing more can be asked
   */
  async ask(question) {
    if (!(await this.#ready)) return undefined;
    const answer = this.#message();
    this.#child.send(question);
    return answer;
  }

  end() {
    this.alive = false;
    this.#child.kill('SIGKILL');
  }

  /** @returns {Promise<any>} what the process says next; nothing where it ends without a word */
  #message() {
    return Promise.race([new Promise((done) => this.#child.once('message', done)), this.#ended]);
  }
}
