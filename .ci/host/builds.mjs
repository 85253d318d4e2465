/**
 * The VS Code builds that the extension is opened and tested in. Each one comes from the npm registry, as the server build inside the package
 * `code-server`: it has the real workbench, the real extension host and the built-in extensions, and needs no desktop.
 */

/**
 * @typedef {object} HostBuild
 * @property {string} id        how people and `npm test` name it
 * @property {string} vscode    the VS Code version inside
 * @property {string} package   exact npm version of `code-server` that carries it
 * @property {number} nodeMajor the oldest Node major that runs it
 * @property {number} megabytes roughly what it takes on disk
 */

/** @type {HostBuild} */
const oldest = { id: 'oldest', vscode: '1.100.3', package: '4.100.3', nodeMajor: 20, megabytes: 290 };

/** @type {HostBuild} */
export const today = { id: 'today', vscode: '1.139.1', package: '4.139.1', nodeMajor: 24, megabytes: 620 };

/** Every build that `npm test` runs, the oldest supported one first. @type {readonly HostBuild[]} */
export const builds = [oldest, today];

/**
 * The build named by `id`.
 * @param {string} id
 * @returns {HostBuild}
 */
export function buildNamed(id) {
  const found = builds.find((build) => build.id === id || build.vscode === id);
  if (!found)
    throw new Error(`No VS Code build is called "${id}". There are: ${builds.map((build) => build.id).join(', ')}.`);
  return found;
}
