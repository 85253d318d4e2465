/**
 * Prints one line about what is going on, for a terminal and a CI log alike.
 * @param {string} text
 */
export function say(text) {
  process.stdout.write(`${text}\n`);
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
