import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixture, root } from './fixtures';

/**
 * Compares a text with the golden file of that name in `test/fixtures`. With `UPDATE_GOLDEN` set in the environment the file is
 * written instead, to be read over and committed.
 */
export function assertGolden(folder: string, name: string, actual: string): void {
  const file = path.join(root, 'test', 'fixtures', folder, name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.equal(actual, fixture(folder, name) ?? '(no golden file)');
}
