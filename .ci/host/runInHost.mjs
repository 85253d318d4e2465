import { readFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSession, resultFile } from './session.mjs';

/** How long nothing may be heard before the run is given up: more than one test may take, which says by itself that it takes too long. */
const SILENCE_MS = 240_000;

/**
 * Runs a module inside the extension host of a VS Code build. The module appends what it has to say to the file that the environment variable
 * `CLOUDTRAIL_TEST_RESULT` names, one line of JSON each with a `kind`; `ended` is the last.
 * @template {{ kind: string }} Message
 * @param {Omit<import('./session.mjs').SessionOptions, 'env' | 'payload'>} options
 * @param {string} name of the run
 * @param {import('./hostModule.mjs').HostModule} module
 * @param {(message: Message, session: import('./session.mjs').Session) => unknown} onMessage
 * @returns {Promise<void>} fails when it falls silent, naming the evidence
 */
export async function runInHost(options, name, { module, driver }, onMessage) {
  const file = await resultFile(options.build, `${name}.jsonl`);
  await rm(file, { force: true });
  const session = await openSession({
    ...options,
    env: { CLOUDTRAIL_TEST_RESULT: file },
    payload: (authority) => [
      ['extensionDevelopmentPath', remote(authority, driver)],
      ['extensionTestsPath', remote(authority, module)],
    ],
  });
  try {
    await follow(file, (/** @type {Message} */ message) => onMessage(message, session));
  } catch (error) {
    throw new Error(`${error}. ${await session.evidence(`broken-${name}`)}`);
  } finally {
    await session.close();
  }
}

/**
 * @param {string} authority
 * @param {string} path
 */
function remote(authority, path) {
  return `vscode-remote://${authority}${path.replaceAll('\\', '/').replace(/^(?!\/)/, '/')}`;
}

/**
 * @template {{ kind: string }} Message
 * @param {string} file
 * @param {(message: Message) => unknown} onMessage
 */
async function follow(file, onMessage) {
  let read = 0;
  for (let heard = Date.now(); Date.now() - heard < SILENCE_MS; await sleep(100)) {
    const messages = /** @type {readonly Message[]} */ (await messagesIn(file));
    for (const message of messages.slice(read)) {
      if (message.kind === 'ended') return;
      await onMessage(message);
      heard = Date.now();
    }
    read = messages.length;
  }
  throw new Error(`nothing was heard from VS Code for ${SILENCE_MS / 1000} s`);
}

/**
 * @param {string} file
 * @returns {Promise<readonly unknown[]>} the complete lines so far
 */
async function messagesIn(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}
