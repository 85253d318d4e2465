import { endingIsSuccess } from '../host/endings.mjs';
import { installHost } from '../host/install.mjs';
import { say } from '../host/progress.mjs';
import { installExtension, startServer } from '../host/server.mjs';
import { temporaryFolder } from '../host/temporary.mjs';

/**
 * Serves the VS Code from npm on `folder` with the packaged extension, until the process is told to end or the server ends by itself.
 * @param {import('../host/builds.mjs').HostBuild} build
 * @param {string} vsix
 * @param {string} folder
 */
export async function serve(build, vsix, folder) {
  const host = await installHost(build);
  const home = await temporaryFolder('start');
  await installExtension(host, home.path, vsix);
  const server = await startServer({ host, home: home.path, token: true });
  endingIsSuccess();
  say(`\nVS Code ${build.vscode} runs with CloudTrail Inspector. Open this address in a browser:\n`);
  say(`  ${server.address(folder)}\n`);
  say('Only this machine can reach it, and only with the token in the address. Press Ctrl+C to end.');
  await server.closed;
  await home.discard();
}
