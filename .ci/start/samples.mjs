// @ts-check
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { downloads, root } from '../host/paths.mjs';

/**
 * A fresh copy of the sample logs, so that mending one leaves the repository as it is.
 * @returns {Promise<string>} the folder
 */
export async function freshSamples() {
  const folder = join(downloads, 'samples');
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, 'media/samples'), folder, { recursive: true });
  return folder;
}
