import { readJson, serviceNames, table } from './iamData.mjs';

/**
 * The actions of IAM as one asset, from the package that carries AWS's service reference: names, access levels and types of resources only,
 * since those are facts. One text per service and level keeps names of one kind together, which is what makes the asset small, and lets
 * whoever reads it take apart the one service that is asked for.
 */

/** The levels as the package writes them, in the order in which the asset has them. */
const levels = ['Read', 'List', 'Write', 'Tagging, Write', 'Permissions management, Write'];

/** The text of `media/iamActions.json`. */
export async function iamActions() {
  const services = await Promise.all((await serviceNames()).map(async (name) => [name, await service(name)]));
  const lines = services.map(([name, texts]) => `${JSON.stringify(name)}:${JSON.stringify(texts)}`);
  return table(lines);
}

/** One service: its types of resources (some have blanks in their names), then its actions level by level, each with the positions of the types that it acts on. @param {string} name */
async function service(name) {
  const [actions, resources] = await Promise.all(['actions', 'resourceTypes'].map((folder) => readJson(folder, name)));
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

/**
 * A mark stands before the types that every request has.
 * @param {{ name: string, resourceTypes: { name: string, required: boolean }[] }} action @param {string[]} types
 */
function entry({ name, resourceTypes }, types) {
  const needed = new Set(resourceTypes.flatMap((type) => (type.required ? types.indexOf(type.name) : [])));
  const on = [...new Set(resourceTypes.map((type) => types.indexOf(type.name)))].filter((at) => at >= 0);
  const written = on.sort((a, b) => a - b).map((at) => `${needed.has(at) ? '!' : ''}${at}`);
  return written.length ? `${name}:${written.join(',')}` : name;
}
