import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFolder } from '../host/copyFolder.mjs';
import { downloads, root } from '../host/paths.mjs';

/**
 * A fresh copy of the sample logs, so that mending one leaves the repository as it is: samples of documentation, and beside them an incident as a trail
 * delivers it.
 * @param {string} [folder] where to
 * @returns {Promise<string>} the folder
 */
export async function freshSamples(folder = join(downloads, 'samples')) {
  await rm(folder, { recursive: true, force: true });
  await copyFolder(join(root, 'media/samples'), folder);
  return folder;
}
