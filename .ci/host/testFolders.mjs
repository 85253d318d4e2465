import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** The original documents that our fixtures were written after. They are beside the repository only where the project is developed. */
const originals = join(root, '../shared/seeds');

/** What the workspace of a test holds on every machine: name there, folder here. */
export const ownFolders = { seeds: join(root, 'test/fixtures/seeds') };

/**
 * What the workspace holds where a test also reads the originals.
 * @returns {Readonly<Record<string, string>>}
 */
export function testFolders() {
  return existsSync(originals) ? { ...ownFolders, originals } : ownFolders;
}
