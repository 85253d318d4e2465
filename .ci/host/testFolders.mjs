import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** The original documents that our fixtures were written after. They are beside the repository only where the project is developed. */
const originals = join(root, '../shared/seeds');
/** Archives of a real account, kept there too. */
const real = join(root, '../shared/corpus/real/s3-tree');

/** What the workspace of a test holds on every machine: name there, folder here. */
export const ownFolders = { seeds: join(root, 'test/fixtures/seeds') };

/**
 * What the workspace holds where a test also reads what lies beside the repository.
 * @returns {Readonly<Record<string, string>>}
 */
export function testFolders() {
  return { ...ownFolders, ...(existsSync(originals) && { originals }), ...(existsSync(real) && { real }) };
}
