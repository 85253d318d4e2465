import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFolder } from '../host/copyFolder.mjs';
import { downloads, root } from '../host/paths.mjs';

/**
 * The sample that is open at once. VS Code opens what is called README when it starts, as text unless it ends with `.md`; nothing else in a folder
 * can tell it what to open.
 */
const first = { sample: 'app-mesh.md', name: 'README.markdown' };

/**
 * A fresh copy of the sample logs, so that mending one leaves the repository as it is.
 * @param {string} [folder] where to
 * @returns {Promise<{ folder: string, first: string }>} the folder, and the file that should be open in it
 */
export async function freshSamples(folder = join(downloads, 'samples')) {
  await rm(folder, { recursive: true, force: true });
  await copyFolder(join(root, 'media/samples'), folder);
  const path = join(folder, first.name);
  await rename(join(folder, first.sample), path);
  return { folder, first: path };
}
