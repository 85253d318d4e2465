import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from '../host/paths.mjs';

/** The extension of `npm start` that opens the samples, as a folder. */
export const openerFolder = join(root, '.ci/start/opener');

/**
 * Packs it, to be installed.
 * @param {string} folder where to
 * @returns {Promise<string>} the package
 */
export async function packOpener(folder) {
  const packagePath = join(folder, 'opener.vsix');
  await createVSIX({
    cwd: openerFolder,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  return packagePath;
}
