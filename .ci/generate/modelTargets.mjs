import { readJson } from './iamData.mjs';
import { low } from './modelNames.mjs';

/** @typedef {import('./modelNames.mjs').Use} Use */

/**
 * Which members of requests identify what a call acts on: those in the address of the request, those that fill the ARN of a type of resource
 * that IAM checks the action for, and a required `name`, `id` or `arn` where no other does.
 * @param {string} prefix of the service in policies
 * @returns {Promise<(use: Use) => boolean>}
 */
export async function identifying(prefix) {
  const [actions, types] = await Promise.all([readJson('actions', prefix), readJson('resourceTypes', prefix)]);
  return ({ operation, name, member }) => {
    const wanted = namesFor(actions[operation.toLowerCase()], types);
    const bare = name.toLowerCase();
    return (
      member.wire.includes('T.HttpLabel(') ||
      wanted.has(bare) ||
      wanted.has(bare.replace(/s$/, '')) ||
      (member.required && /^(name|id|arn|resourcearn|resourceid)$/.test(bare))
    );
  };
}

/** The names that parameters may have which fill the ARNs of an action's resources, in lower case. @param {any} action @param {any} types */
function namesFor(action, types) {
  const names = new Set();
  for (const { name } of action?.resourceTypes ?? []) {
    const { key = name, arn = '' } = types[name.toLowerCase()] ?? {};
    for (const end of ['Name', 'Id', 'Arn', 'Identifier'])
      names.add((key.replace(/[^a-z\d]/gi, '') + end).toLowerCase());
    for (const [, variable = ''] of arn.matchAll(/\$\{(\w+)\}/g)) {
      const bare = low(variable.replace(/With(Path|outLeadingSlash)$/, '')).toLowerCase();
      if (!/^(partition|region|account|resourceid|id|name)$/.test(bare)) names.add(bare);
    }
  }
  return names;
}
