import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atEnding } from './endings.mjs';
import { downloads } from './paths.mjs';

const MARKER = 'complete.json';
const PARTIAL = /^partial-(\d+)-/;

/**
 * A folder below `downloads` that is either complete or not there at all. `fill` works in a folder of its own, which takes its final name only when
 * everything is in it, so an interrupted install never looks like a finished one and two at once, in this process or another, do not disturb each other.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the complete folder
 */
export async function place(name, fill) {
  const target = join(downloads, name);
  if (await isComplete(target)) return target;
  await removeAbandoned();
  const partial = join(downloads, `partial-${process.pid}-${randomUUID()}-${name}`);
  const discard = () => rm(partial, { recursive: true, force: true });
  const forget = atEnding(discard);
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await writeFile(join(partial, MARKER), `${JSON.stringify({ name, finished: new Date().toISOString() })}\n`);
    await takeName(partial, target);
  } finally {
    await discard();
    forget();
  }
  return target;
}

/**
 * Whether `name` is there already, so that nothing will be downloaded for it.
 * @param {string} name
 */
export function isPlaced(name) {
  return isComplete(join(downloads, name));
}

/** @param {string} folder */
async function isComplete(folder) {
  return stat(join(folder, MARKER)).then(
    () => true,
    () => false,
  );
}

/**
 * @param {string} partial
 * @param {string} target
 */
async function takeName(partial, target) {
  // Another run may have finished the same folder meanwhile; then ours is not needed.
  if (await isComplete(target)) return;
  await rm(target, { recursive: true, force: true });
  await rename(partial, target);
}

/** Removes what interrupted runs left: partial folders whose process is gone. */
async function removeAbandoned() {
  const names = await readdir(downloads).catch(() => /** @type {string[]} */ ([]));
  for (const name of names) {
    const pid = PARTIAL.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(downloads, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
