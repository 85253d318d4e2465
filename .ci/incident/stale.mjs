import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../host/paths.mjs';
import { incidentFiles } from './incident.mjs';

export const incidentFolder = path.join(root, 'media/samples/incident');

/**
 * What lies there and should not, or should and does not: paths with the text that each should have, undefined for none. The packed bytes are
 * not compared, since each version of zlib packs in its own way.
 * @returns {Promise<ReadonlyMap<string, string | undefined>>}
 */
export async function staleIncident() {
  const wanted = incidentFiles();
  const found = await filesThere();
  const stale = new Map();
  for (const [name, text] of wanted) {
    if (found.get(name) !== text) stale.set(name, text);
  }
  for (const name of found.keys()) {
    if (!wanted.has(name)) stale.set(name, undefined);
  }
  return stale;
}

/** @returns {Promise<ReadonlyMap<string, string>>} */
async function filesThere() {
  const names = await readdir(incidentFolder, { recursive: true }).catch(() => []);
  const logs = names.map((name) => name.replaceAll(path.sep, '/')).filter((name) => name.endsWith('.gz'));
  return new Map(
    await Promise.all(
      logs.map(
        async (name) => /** @type {const} */ ([name, unpacked(await readFile(path.join(incidentFolder, name)))]),
      ),
    ),
  );
}

/** @param {Buffer} bytes */
function unpacked(bytes) {
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    return '';
  }
}
