/**
 * Writes what the registries of the core already say into the files that repeat it: in package.json the severity settings and the levels
 * of the Events view, their sentences in package.nls.json, media/findings.md, and the tables between markers in README.md. With --check
 * it writes nothing and fails when something is stale. What AWS lists of IAM's actions and resources (media/iam*.json) comes from a package.
 * So does what its operation models say of parameters, which --models fetches; where it was not fetched, the version alone is compared.
 * Names are all it trusts: codes are kebab case, sentences are plain text.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingsPage } from './generate/findingsPage.mjs';
import { iamActions } from './generate/iamActions.mjs';
import { iamResources } from './generate/iamResources.mjs';
import { withSentences, withSettings } from './generate/manifest.mjs';
import { fetchModels } from './generate/modelPackage.mjs';
import { operationModels } from './generate/operationModels.mjs';
import { withTables } from './generate/readmeTables.mjs';
import { loadRegistry } from './generate/registry.mjs';
import { root } from './host/paths.mjs';

/** @typedef {import('./generate/registry.mjs').Registry} Registry */

/**
 * The files that repeat the registries, or a package, each with what it should hold, given what it holds now.
 * @type {Readonly<Record<string, (registry: Registry, text: string) => string | Promise<string>>>}
 */
const generated = {
  'package.json': (registry, text) => json(withSettings(JSON.parse(text), registry)),
  'package.nls.json': (registry, text) => json(withSentences(JSON.parse(text), registry)),
  'media/findings.md': (registry) => findingsPage(registry),
  'README.md': (registry, text) => withTables(text, registry),
  'media/iamActions.json': () => iamActions(),
  'media/iamResources.json': () => iamResources(),
  'media/operationModels.json': (_registry, text) => operationModels(text),
};

/**
 * The stale files among those that are generated, with what they should hold.
 * @param {Registry} registry
 * @param {(name: string) => Promise<string>} readText gives a file's text; an empty one if there is no such file
 * @param {readonly string[]} [names] which of them are looked at
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function staleFiles(registry, readText, names = Object.keys(generated)) {
  const stale = new Map();
  for (const [name, make] of Object.entries(generated)) {
    if (!names.includes(name)) continue;
    const text = await readText(name);
    const made = await make(registry, text);
    if (made !== text) stale.set(name, made);
  }
  return stale;
}

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** @param {string} name */
async function readText(name) {
  return readFile(path.join(root, name), 'utf8').catch(() => '');
}

/** What is only compared can be so without the package, by its version alone. */
async function bringModels() {
  await fetchModels().catch((error) => {
    if (!process.argv.includes('--check')) throw error;
    console.warn(`The operation models could not be fetched: ${error}`);
  });
}

async function main() {
  if (process.argv.includes('--models')) await bringModels();
  const stale = await staleFiles(await loadRegistry(), readText);
  if (process.argv.includes('--check')) {
    for (const name of stale.keys()) console.error(`${name} is stale: run "node .ci/generate.mjs".`);
    process.exitCode = stale.size ? 1 : 0;
    return;
  }
  for (const [name, made] of stale) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, made);
    console.log(`Wrote ${name}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
