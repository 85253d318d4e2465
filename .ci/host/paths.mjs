import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where downloaded editors and browsers live. Ignored by git, safe to delete: it is filled again when needed. */
export const downloads = join(root, '.vscode-test');

/** Where a test run leaves screenshots, logs and result files. Ignored by git. */
export const results = join(root, 'test-results');
