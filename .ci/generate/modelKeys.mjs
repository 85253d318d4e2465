/**
 * The shortest keys that tell the same of the same members: a name that means one thing at the top of all operations stands for itself, as
 * `status`, else it has its operation before it, as `UpdateAccessKey.status`; a deeper one has what it is a member of, as `accessKey.status`.
 * What means several things under one key is left out.
 * @typedef {import('./modelNames.mjs').Use} Use
 */

/** @param {readonly Use[]} uses @param {(use: Use) => string} saying what is told of a member; nothing where that is empty @returns {Map<string, string[]>} the keys by what is told */
export function keysBySaying(uses, saying) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  const add = (/** @type {string} */ said, /** @type {string} */ key) =>
    found.set(said, [...(found.get(said) ?? []), key]);
  for (const [name, here] of grouped(
    uses.filter(({ holder }) => !holder),
    ({ name }) => name,
  )) {
    const all = one(here, saying);
    if (all !== undefined) add(all, name);
    else
      for (const [operation, own] of grouped(here, (use) => use.operation))
        add(one(own, saying) ?? '', `${operation}.${name}`);
  }
  for (const [key, here] of grouped(
    uses.filter(({ holder }) => holder),
    ({ holder, name }) => `${holder}.${name}`,
  )) {
    add(one(here, saying) ?? '', key);
  }
  found.delete('');
  return found;
}

/** What is told of all of them; undefined where they differ. @param {readonly Use[]} uses @param {(use: Use) => string} saying */
function one(uses, saying) {
  const all = new Set(uses.map(saying));
  return all.size === 1 ? [...all][0] : undefined;
}

/** @template Item @param {readonly Item[]} items @param {(item: Item) => string} keyOf @returns {Map<string, Item[]>} */
export function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
