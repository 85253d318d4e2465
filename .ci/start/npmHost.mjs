import { endingIsSuccess } from '../host/endings.mjs';
import { installHost } from '../host/install.mjs';
import { say } from '../host/progress.mjs';
import { installExtension, startServer } from '../host/server.mjs';
import { temporaryFolder } from '../host/temporary.mjs';
import { packOpener } from './opener.mjs';

/**
 * Serves the VS Code from npm on `folder` with the packaged extension, until the process is told to end or the server ends by itself.
 * @param {import('../host/builds.mjs').HostBuild} build
 * @param {string} vsix
 * @param {string} folder
 */
export async function serve(build, vsix, folder) {
  const home = await temporaryFolder('start');
  const server = await startWithExtension(build, vsix, home.path);
  endingIsSuccess();
  say(`\nVS Code ${build.vscode} runs with CloudTrail Inspector. Open this address in a browser:\n`);
  say(`  ${server.address(folder)}\n`);
  say('Only this machine can reach it, and only with the token in the address. Press Ctrl+C to end.');
  await server.closed;
  await home.discard();
}

/**
 * A server that nobody automates, as `npm start` shows it: the samples are open at once.
 * @param {import('../host/builds.mjs').HostBuild} build
 * @param {string} vsix
 * @param {string} home
 */
export async function startWithExtension(build, vsix, home) {
  const host = await installHost(build);
  await installExtension(host, home, vsix);
  await installExtension(host, home, await packOpener(home));
  return startServer({ host, home, token: true });
}
