import { AsyncLocalStorage } from 'node:async_hooks';

/** Where what is said goes, for work whose output is kept apart. @type {AsyncLocalStorage<string[]>} */
const apart = new AsyncLocalStorage();

/**
 * Prints one line about what is going on, for a terminal and a CI log alike.
 * @param {string} text
 */
export function say(text) {
  print(`${text}\n`);
}

/**
 * Prints text as it is.
 * @param {string} text
 */
export function print(text) {
  const kept = apart.getStore();
  if (kept) kept.push(text);
  else process.stdout.write(text);
}

/** Whether what is said here is kept for later. */
export function isApart() {
  return apart.getStore() !== undefined;
}

/**
 * Does work whose output shall not be mixed with that of others, and gives it when all is over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ value: T, output: string }>}
 */
export async function withOutput(work) {
  /** @type {string[]} */
  const kept = [];
  const value = await apart.run(kept, work);
  return { value, output: kept.join('') };
}

/**
 * Says what starts, gives a sign of life every 15 seconds while it lasts, and says how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(what, work) {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  say(`${what} ...`);
  const sign = setInterval(() => say(`${what} ... ${seconds()}`), 15_000);
  try {
    const value = await work();
    say(`${what}: done in ${seconds()}`);
    return value;
  } finally {
    clearInterval(sign);
  }
}
