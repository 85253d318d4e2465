import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from './fixtures';

/** The log files of the invented incident: their texts, by path below its folder, in a stable order. */
export function incidentTexts(): ReadonlyMap<string, string> {
  const folder = join(root, 'media/samples/incident');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.gz'));
  return new Map(names.sort().map((name) => [name, gunzipSync(readFileSync(join(folder, name))).toString('utf8')]));
}
