import { mutated } from './mutant.mjs';

/** @typedef {import('./mutant.mjs').Mutant} Mutant */
/** @typedef {readonly [number: number, mutant: Mutant]} Numbered */

/**
 * The text of a file with several mutants in it, of which `globalThis.$mutant(number)` says whether it is the one that counts: so one bundle serves all.
 * @param {string} text
 * @param {readonly Numbered[]} mutants of this file
 */
export function switched(text, mutants) {
  const outerFirst = [...mutants].sort(
    ([, { whole: one }], [, { whole: other }]) => one.start - other.start || other.end - one.end,
  );
  return within(text, 0, text.length, outerFirst);
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {readonly Numbered[]} mutants of what is in `[start, end)`, outer ones first
 * @returns {string}
 */
function within(text, start, end, mutants) {
  const [first, ...others] = mutants;
  if (!first) return text.slice(start, end);
  const [number, { whole }] = first;
  const inner = others.filter(([, other]) => other.whole.end <= whole.end);
  const later = others.filter(([, other]) => other.whole.end > whole.end);
  const choice = chosen(number, first[1], within(text, whole.start, whole.end, inner));
  return text.slice(start, whole.start) + choice + within(text, whole.end, end, later);
}

/**
 * @param {number} number
 * @param {Mutant} mutant
 * @param {string} sound what is there without it
 */
function chosen(number, { operator, replacement, start, end, text, whole }, sound) {
  if (operator === 'statement dropped') return `{ if (!globalThis.$mutant(${number})) { ${sound} } }`;
  const changed = text.slice(whole.start, start) + replacement + text.slice(end, whole.end);
  return `(globalThis.$mutant(${number}) ? (${changed}) : (${sound}))`;
}

/**
 * Whether a mutant is a program.
 * @param {Mutant} mutant
 * @param {(text: string) => Promise<unknown>} compile rejects what is none
 */
export async function isProgram(mutant, compile) {
  const texts = [mutated(mutant), switched(mutant.text, [[0, mutant]])];
  return Promise.all(texts.map(compile)).then(
    () => true,
    () => false,
  );
}
