/**
 * Writes the log files of the invented incident into media/samples/incident, where they are not as they should be. With --check it writes
 * nothing and fails when something is stale.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zipped } from './incident/delivery.mjs';
import { incidentFolder, staleIncident } from './incident/stale.mjs';

const stale = await staleIncident();
if (process.argv.includes('--check')) {
  for (const name of stale.keys()) console.error(`${name} is stale: run "node .ci/incident.mjs".`);
  process.exitCode = stale.size ? 1 : 0;
} else {
  for (const [name, text] of stale) {
    const file = path.join(incidentFolder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await (text === undefined ? rm(file) : writeFile(file, zipped(text)));
  }
  console.log(`Wrote ${stale.size} files.`);
}
