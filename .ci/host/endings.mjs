import { constants } from 'node:os';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How often a process that npm started looks whether npm is still there. */
const LOOK_MS = 1000;

/** @type {Set<() => unknown>} */
const cleanups = new Set();

let listening = false;
let ending = false;
/** @type {number | undefined} */
let regularCode;

/**
 * Has something tidied up if the process is told to end (Ctrl+C, a closed terminal, a stopped job): what was begun last is ended first.
 * @param {() => unknown} cleanup
 * @returns {() => void} takes it back, for when it is tidied up already
 */
export function atEnding(cleanup) {
  if (!listening) listen();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Tidies up what is still there, the latest first: for a process that ends by itself. */
export async function tidyUp() {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      await cleanup();
    } catch (error) {
      process.stderr.write(`While ending: ${error}\n`);
    }
  }
}

/** Says that being told to end is the regular way to end, and no failure. */
export function endingIsSuccess() {
  regularCode = 0;
}

function listen() {
  listening = true;
  for (const name of SIGNALS) process.on(name, end);
  // A signal to npm alone ends the shell between npm and us, and never arrives here.
  const parent = process.ppid;
  const look = () => process.ppid === parent || end('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(look, LOOK_MS).unref();
}

/** @param {NodeJS.Signals} name */
async function end(name) {
  if (ending) return;
  ending = true;
  await tidyUp();
  process.exit(regularCode ?? 128 + constants.signals[name]);
}
