import { posix } from 'node:path';

/** @typedef {import('./sources.mjs').Source} Source */

/**
 * Who imports whom, types included: pairs of folders that import each other, of which neither is in the other, and files in circles.
 * @param {readonly Source[]} sources
 */
export function importsAmong(sources) {
  const known = new Set(sources.map(({ file }) => file));
  const targets = new Map(
    sources.map(({ file, imports }) => [file, imports.flatMap((name) => target(known, file, name))]),
  );
  return { bothWays: bothWays(targets), inCircles: [...targets.keys()].filter((file) => reaches(targets, file)) };
}

/**
 * @param {ReadonlySet<string>} known
 * @param {string} file
 * @param {string} name
 */
function target(known, file, name) {
  const path = posix.join(posix.dirname(file), name);
  return name.startsWith('.') ? ([`${path}.ts`, `${path}/index.ts`].find((one) => known.has(one)) ?? []) : [];
}

/** @param {ReadonlyMap<string, readonly string[]>} targets */
function bothWays(targets) {
  const pairs = new Set(
    [...targets].flatMap(([file, others]) => others.map((other) => `${posix.dirname(file)} ${posix.dirname(other)}`)),
  );
  return [...pairs].filter((pair) => {
    const [one = '', other = ''] = pair.split(' ');
    const nested = `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
    return one < other && !nested && pairs.has(`${other} ${one}`);
  });
}

/**
 * Whether a file imports itself by way of others.
 * @param {ReadonlyMap<string, readonly string[]>} targets
 * @param {string} file
 */
function reaches(targets, file) {
  const seen = new Set();
  const left = [...(targets.get(file) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === file) return true;
    if (!seen.has(next)) left.push(...(targets.get(next) ?? []));
    seen.add(next);
  }
  return false;
}
