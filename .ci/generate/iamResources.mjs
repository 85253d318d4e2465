import { readJson, serviceNames, table } from './iamData.mjs';

/**
 * How the ARNs of IAM's types of resources are made, as one asset beside that of its actions: whoever writes a policy needs them, and nobody
 * else does.
 */
export async function iamResources() {
  const names = await serviceNames();
  const found = await Promise.all(names.map(formats));
  const lines = names.map((name, at) => `${JSON.stringify(name)}:${JSON.stringify(found[at])}`);
  return table(lines.filter((line) => !line.endsWith(':{}')));
}

/** @param {string} service @returns {Promise<Record<string, string>>} */
async function formats(service) {
  const types = /** @type {{ key: string, arn: string }[]} */ (Object.values(await readJson('resourceTypes', service)));
  const found = types.map(({ key, arn }) => [key, arn]);
  return Object.fromEntries(found.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
