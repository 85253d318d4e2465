import { buildNamed } from '../../../../.ci/host/builds.mjs';
import { dropStage, keptStage } from '../../../../.ci/host/keptStage.mjs';
import { packagePath } from '../../../../.ci/host/packagePath.mjs';
import { root } from '../../../../.ci/host/paths.mjs';
import { openSession, openSessionOn, type Session, type SessionOptions } from '../../../../.ci/host/session.mjs';
import { ownFolders } from '../../../../.ci/host/testFolders.mjs';
import { Workbench } from './workbench';

/** Logs are shown as they are stored, so that places in a text are where a test wrote it. */
const quiet: Readonly<Record<string, unknown>> = { 'cloudtrail.readableView': 'never' };

/** The first run on a machine downloads a VS Code. */
const OPEN_MS = 20 * 60_000;

/**
 * Opens a VS Code for the tests of one `describe`, with the packaged extension and the sample documents: those that every
 * machine has, so that a test counts the same everywhere. `CLOUDTRAIL_BUILD` says which version.
 * The server and the browser are those that a `describe` before had, if there was one: the profile, the folder and the server's data are not. When an
 * attempt at a test fails, a line names a screenshot and the logs, and what comes next finds a VS Code of its own, server and browser included: so a test
 * must open what it looks at.
 * @param settings of the user, on top of the quiet ones
 * @param host where extensions run: beside the server, or in a web worker of the browser, as on a page without a server
 * @returns gives the workbench, within a test
 */
export function useWorkbench(
  settings: Readonly<Record<string, unknown>> = {},
  host: 'server' | 'web' = 'server',
): () => Workbench {
  let session: Session | undefined;
  let workbench: Workbench | undefined;

  const close = async () => {
    const isOver = (await session?.close()) ?? true;
    session = undefined;
    workbench = undefined;
    if (!isOver) await dropStage();
  };

  /** So that what comes next has nothing in common with what failed. */
  const closeAll = async () => {
    await close();
    await dropStage();
  };

  beforeEach(async function () {
    this.timeout(OPEN_MS);
    workbench ??= await opened();
  });

  /** VS Code may not start on a machine that is out of breath. In a hook mocha gives no second attempt. */
  async function opened(): Promise<Workbench> {
    return open().catch(async (error) => {
      console.log(`      ↻ VS Code did not open, once more: ${error}`);
      await closeAll();
      return open();
    });
  }

  async function open(): Promise<Workbench> {
    const build = buildNamed(process.env.CLOUDTRAIL_BUILD ?? 'today');
    const options = { build, folders: ownFolders, settings: { ...quiet, ...settings } };
    session = await (host === 'web' ? openSession({ ...options, payload: webExtension }) : onKeptStage(options));
    const made = new Workbench(session);
    await made.ready();
    return made;
  }

  afterEach(async function () {
    const finished = this.currentTest;
    // An attempt that failed and will be repeated has no state.
    if (finished?.state === 'passed' || finished?.state === 'pending' || !session) return;
    console.log(`      ${await session.evidence(`failed-${finished?.fullTitle()}`)}`);
    await closeAll();
  });

  after(close);

  return () => {
    if (!workbench) throw new Error('The workbench is not open yet.');
    return workbench;
  };
}

async function onKeptStage(options: Pick<SessionOptions, 'build' | 'folders' | 'settings'>): Promise<Session> {
  const all = { ...options, vsix: await packagePath() };
  return openSessionOn(await keptStage(all), all);
}

/** Makes VS Code load the web bundle of this folder. A server would run an extension that is installed beside itself. */
function webExtension(authority: string): [string, string][] {
  return [
    ['extensionDevelopmentPath', `vscode-remote://${authority}${root.replaceAll('\\', '/').replace(/^(?!\/)/, '/')}`],
    ['extensionDevelopmentKind', 'web'],
  ];
}
