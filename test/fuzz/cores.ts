import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Read } from '../support/damage/reading';
import { root } from '../support/fixtures';

/** A reader to be measured. */
export interface Core {
  readonly name: string;
  readonly read: Read;
}

/**
 * The reader of a checkout, from the path of its `src/core/index.ts`, bundled as the extension is. `name=path` gives it a name.
 * It must export `read`; what it needs from packages comes from those of this checkout.
 */
export async function coreOf(given: string, number: number): Promise<Core> {
  const [, name, file = ''] = /^(?:([\w.-]+)=)?(.+)$/.exec(given) ?? [];
  const outfile = path.join(root, 'dist', 'fuzz', `core-${process.pid}-${number}.mjs`);
  await build({
    entryPoints: [path.resolve(file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    nodePaths: [path.join(root, 'node_modules')],
    logLevel: 'error',
  });
  const { read } = (await import(pathToFileURL(outfile).href)) as { read: Read };
  await rm(outfile);
  return { name: name ?? path.basename(path.resolve(file, '../../..')), read };
}
