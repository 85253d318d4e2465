import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The root of the repository. */
export const root = path.join(import.meta.dirname, '..', '..');

/** The names in a folder of `test/fixtures`, sorted; none when it does not exist. */
export function fixtureNames(folder: string): string[] {
  try {
    return readdirSync(path.join(root, 'test', 'fixtures', folder)).sort();
  } catch {
    return [];
  }
}

/** The text of a file in `test/fixtures`; undefined when it does not exist. */
export function fixture(...names: readonly string[]): string | undefined {
  try {
    return readFileSync(path.join(root, 'test', 'fixtures', ...names), 'utf8');
  } catch {
    return undefined;
  }
}
