import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import { version } from 'vscode';
import { failedNow } from './suite/pose';

/** What the suite tells the process that started VS Code: one line of JSON each, appended to a file. */
export type HostMessage =
  | { readonly kind: 'started'; readonly vscode: string }
  | { readonly kind: 'passed'; readonly title: string; readonly attempt: number; readonly ms: number }
  | { readonly kind: 'skipped'; readonly title: string }
  | { readonly kind: 'failed' | 'retried'; readonly title: string; readonly attempt: number; readonly error: string }
  | { readonly kind: 'ended' };

/** The environment variable that names the file. */
const RESULT_FILE = 'CLOUDTRAIL_TEST_RESULT';

/** How often a test that failed may try again: these tests share a machine with a window and whatever else runs. Each such test is named. */
const RETRIES = 2;

/** How long a test may take. Each wait in it has a deadline of its own, which comes first. */
const TEST_MS = 120_000;

/**
 * Runs the host tests inside the extension host.
 * @param load requires the test files; called when `describe` and `it` are there
 * @throws when a test failed, as VS Code's test switch wants it
 */
export async function runSuite(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: TEST_MS, retries: RETRIES });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  tell({ kind: 'started', vscode: version });
  const failures = await new Promise<number>((done) => {
    report(mocha.run(done));
  });
  tell({ kind: 'ended' });
  if (failures > 0) throw new Error(`${failures} host tests failed`);
}

function report(runner: Mocha.Runner): void {
  const complain = (kind: 'failed' | 'retried') => (test: Mocha.Test, error: Error) => {
    tell({ kind, title: test.fullTitle(), attempt: attempt(test), error: error.stack ?? String(error) });
    failedNow();
  };
  runner.on('pass', (test) =>
    tell({ kind: 'passed', title: test.fullTitle(), attempt: attempt(test), ms: test.duration ?? 0 }),
  );
  runner.on('pending', (test) => tell({ kind: 'skipped', title: test.fullTitle() }));
  runner.on('fail', complain('failed'));
  runner.on('retry', complain('retried'));
}

/** Which attempt at a test it was, from 1. */
function attempt(test: Mocha.Test): number {
  // Public in mocha's documentation, protected in its types; a hook that failed has none.
  return ((test as unknown as { currentRetry?(): number }).currentRetry?.() ?? 0) + 1;
}

function tell(message: HostMessage): void {
  const file = process.env[RESULT_FILE];
  if (file) appendFileSync(file, `${JSON.stringify(message)}\n`);
  else console.log(JSON.stringify(message));
}
