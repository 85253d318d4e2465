// @ts-check
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleSuite } from './bundleSuite.mjs';
import { say } from './progress.mjs';
import { openSession, resultFile } from './session.mjs';
import { testFolders } from './testFolders.mjs';

/** @typedef {import('../test/outcome.mjs').Outcome} Outcome */
/** @typedef {import('../../test/host/runSuite').HostMessage} HostMessage */

/** How long nothing may happen before the run is given up. */
const SILENCE_MS = 120_000;

/**
 * Runs `test/host/suite` inside the extension host of a VS Code build, against the packaged extension.
 * @param {import('./builds.mjs').HostBuild} build
 * @param {string} vsix
 * @returns {Promise<Outcome>}
 */
export async function runHostSuite(build, vsix) {
  const suite = await bundleSuite();
  const file = await resultFile(build, 'host.jsonl');
  await rm(file, { force: true });
  const session = await openSession({
    build,
    vsix,
    folders: testFolders(),
    env: { CLOUDTRAIL_TEST_RESULT: file },
    payload: (authority) => [
      ['extensionDevelopmentPath', remote(authority, suite.driver)],
      ['extensionTestsPath', remote(authority, suite.module)],
    ],
  });
  try {
    return await follow(file, session);
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
 * Prints what the suite reports, as it comes, until it ends or falls silent.
 * @param {string} file
 * @param {import('./session.mjs').Session} session
 * @returns {Promise<Outcome>}
 */
async function follow(file, session) {
  const outcome = { passed: 0, failed: 0, skipped: 0 };
  let read = 0;
  for (let heard = Date.now(); Date.now() - heard < SILENCE_MS; await sleep(100)) {
    const messages = await messagesIn(file);
    for (const message of messages.slice(read)) {
      if (message.kind === 'ended') return outcome;
      await tell(message, session);
      if (message.kind !== 'started') outcome[message.kind]++;
      heard = Date.now();
    }
    read = messages.length;
  }
  say(`  ✗ nothing was heard for ${SILENCE_MS / 1000} s. ${await session.evidence('silence')}`);
  return { ...outcome, failed: outcome.failed + 1 };
}

/**
 * @param {string} file
 * @returns {Promise<readonly HostMessage[]>} the complete lines so far
 */
async function messagesIn(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

/**
 * @param {HostMessage} message
 * @param {import('./session.mjs').Session} session
 */
async function tell(message, session) {
  if (message.kind === 'started') say(`  VS Code ${message.vscode}, ${session.browser}`);
  if (message.kind === 'passed') say(`  ✓ ${message.title}`);
  if (message.kind === 'skipped') say(`  - ${message.title}`);
  if (message.kind !== 'failed') return;
  const kept = await session.evidence(`failed-${message.title}`);
  say(`  ✗ ${message.title}\n${message.error.replace(/^/gm, '      ')}\n      ${kept}`);
}
