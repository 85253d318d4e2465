import { wrongLine } from '../test/outcome.mjs';
import { bundleSuite } from './bundleSuite.mjs';
import { say } from './progress.mjs';
import { runInHost } from './runInHost.mjs';
import { testFolders } from './testFolders.mjs';

/** @typedef {import('../test/outcome.mjs').Outcome} Outcome */
/** @typedef {import('../../test/host/runSuite').HostMessage} HostMessage */

/**
 * Runs `test/host/suite` inside the extension host of a VS Code build, against the packaged extension, and prints what it reports as it comes.
 * @param {import('./builds.mjs').HostBuild} build
 * @param {string} vsix
 * @param {(file: string) => boolean} [isWanted] which test files, by name
 * @returns {Promise<Outcome>}
 */
export async function runHostSuite(build, vsix, isWanted) {
  const [again, wrong] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])];
  const outcome = { passed: 0, failed: 0, skipped: 0, again, wrong };
  const options = { build, vsix, folders: testFolders() };
  try {
    const suite = await bundleSuite(build.id, isWanted);
    await runInHost(options, 'suite', suite, async (/** @type {HostMessage} */ message, session) => {
      if (message.kind === 'passed' || message.kind === 'failed' || message.kind === 'skipped') outcome[message.kind]++;
      if (message.kind === 'passed' && message.attempt > 1) again.push(message.title);
      if (message.kind === 'failed') wrong.push(wrongLine(message.title, message.error));
      await tell(message, session);
    });
  } catch (error) {
    say(`  ✗ ${error}`);
    outcome.failed++;
    wrong.push(wrongLine(`VS Code ${build.vscode}`, error));
  }
  return outcome;
}

/**
 * @param {HostMessage} message
 * @param {import('./session.mjs').Session} session
 */
async function tell(message, session) {
  if (message.kind === 'started') say(`  VS Code ${message.vscode}, ${session.browser}`);
  if (message.kind === 'passed') say(`  ✓ ${message.title} (${message.ms} ms)`);
  if (message.kind === 'skipped') say(`  - ${message.title}`);
  if (message.kind !== 'failed' && message.kind !== 'retried') return;
  const kept = await session.evidence(`${message.kind}-${message.title}`);
  const what =
    message.kind === 'failed' ? `✗ ${message.title}` : `↻ ${message.title}: attempt ${message.attempt} failed`;
  say(`  ${what}\n${message.error.replace(/^/gm, '      ')}\n      ${kept}`);
}
