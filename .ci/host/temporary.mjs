import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnding } from './endings.mjs';

/**
 * A folder that nobody else uses and that does not outlive this process.
 * @param {string} purpose part of its name
 * @returns {Promise<{ path: string, discard: () => Promise<void> }>}
 */
export async function temporaryFolder(purpose) {
  const path = await realpath(await mkdtemp(join(tmpdir(), `cloudtrail-${purpose}-`)));
  // A server that has just ended may still write its last bytes.
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 5 });
  const forget = atEnding(remove);
  return {
    path,
    discard: async () => {
      forget();
      await remove();
    },
  };
}
