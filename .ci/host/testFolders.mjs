import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** The original documents that our fixtures were written after. They are beside the repository only where the project is developed. */
const originals = join(root, '../shared/seeds');

/**
 * What the workspace of a test holds: name there, folder here.
 * @returns {Readonly<Record<string, string>>}
 */
export function testFolders() {
  const own = { seeds: join(root, 'test/fixtures/seeds') };
  return existsSync(originals) ? { ...own, originals } : own;
}
