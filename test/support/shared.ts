import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './fixtures';

/** A file of the corpus that lies beside the repository, on machines that have it. */
export interface SharedFile {
  readonly name: string;
  readonly text: string;
}

/** The path of something in the corpus, or undefined where there is none: such tests skip and say so. */
export function sharedPath(...names: readonly string[]): string | undefined {
  const found = path.join(root, '..', 'shared', ...names);
  return existsSync(found) ? found : undefined;
}

/** All log files below a folder of the corpus, unpacked, in a stable order. */
export function* sharedFiles(...names: readonly string[]): Iterable<SharedFile> {
  const folder = sharedPath(...names);
  for (const name of folder ? filesBelow(folder) : []) {
    const bytes = readFileSync(name);
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    yield { name: path.relative(folder ?? '', name), text };
  }
}

/** Logs of the corpus as they were delivered, and the sound samples of documentation. */
export function* publishedLogs(): Iterable<SharedFile> {
  yield* sharedFiles('corpus', 'real');
  yield* sharedFiles('corpus', 'doc-samples', 'valid');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => name !== 'LICENSE' && !name.startsWith('manifest'))
    .map((name) => path.join(folder, name))
    .flatMap((name) => (statSync(name).isDirectory() ? filesBelow(name) : [name]));
}
