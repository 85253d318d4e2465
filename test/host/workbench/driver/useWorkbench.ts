import { buildNamed } from '../../../../.ci/host/builds.mjs';
import { packagePath } from '../../../../.ci/host/packagePath.mjs';
import { openSession, type Session } from '../../../../.ci/host/session.mjs';
import { testFolders } from '../../../../.ci/host/testFolders.mjs';
import { Workbench } from './workbench';

/** The first run on a machine downloads a VS Code. */
const OPEN_MS = 20 * 60_000;

/**
 * Opens a VS Code for the tests of one `describe`, with the packaged extension and the sample documents. `CLOUDTRAIL_BUILD` says which version.
 * When a test fails, its message names a screenshot and the logs.
 * @returns gives the workbench, within a test
 */
export function useWorkbench(): () => Workbench {
  let session: Session | undefined;
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(OPEN_MS);
    const build = buildNamed(process.env.CLOUDTRAIL_BUILD ?? 'today');
    session = await openSession({ build, vsix: await packagePath(), folders: testFolders() });
    workbench = new Workbench(session);
    await workbench.ready();
  });

  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state === 'failed' && session) await point(currentTest, session);
  });

  after(async () => {
    await session?.close();
  });

  return () => {
    if (!workbench) throw new Error('The workbench is not open yet.');
    return workbench;
  };
}

/** Writes into the failure where to look. */
async function point(test: Mocha.Test, session: Session): Promise<void> {
  const where = await session.evidence(`failed-${test.fullTitle()}`);
  const error = test.err;
  if (!error) return;
  error.message = `${error.message}\n${where}`;
  error.stack = `${error.stack}\n${where}`;
}
