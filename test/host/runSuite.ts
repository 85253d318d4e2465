import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import { version } from 'vscode';

/** What the suite tells the process that started VS Code: one line of JSON each, appended to a file. */
export type HostMessage =
  | { readonly kind: 'started'; readonly vscode: string }
  | { readonly kind: 'passed' | 'skipped'; readonly title: string }
  | { readonly kind: 'failed'; readonly title: string; readonly error: string }
  | { readonly kind: 'ended' };

/** The environment variable that names the file. */
const RESULT_FILE = 'CLOUDTRAIL_TEST_RESULT';

/** How long VS Code stands still after a failure, so that the process outside can take a picture of it. */
const POSE_MS = 1500;

/**
 * Runs the host tests inside the extension host.
 * @param load requires the test files; called when `describe` and `it` are there
 * @throws when a test failed, as VS Code's test switch wants it
 */
export async function runSuite(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, rootHooks: { afterEach: pose } });
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
  runner.on('pass', (test) => tell({ kind: 'passed', title: test.fullTitle() }));
  runner.on('pending', (test) => tell({ kind: 'skipped', title: test.fullTitle() }));
  runner.on('fail', (test, error: Error) =>
    tell({ kind: 'failed', title: test.fullTitle(), error: error.stack ?? String(error) }),
  );
}

async function pose(this: Mocha.Context): Promise<void> {
  if (process.env[RESULT_FILE] && this.currentTest?.state === 'failed') {
    await new Promise((done) => setTimeout(done, POSE_MS));
  }
}

function tell(message: HostMessage): void {
  const file = process.env[RESULT_FILE];
  if (file) appendFileSync(file, `${JSON.stringify(message)}\n`);
  else console.log(JSON.stringify(message));
}
