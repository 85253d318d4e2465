import { say } from '../host/progress.mjs';
import { operators } from './operators.mjs';

/** @typedef {import('./mutant.mjs').Mutant} Mutant */
/** @typedef {import('./runMutants.mjs').Fate} Fate */

/**
 * Prints how many were killed, by operator. What hangs is killed, too.
 * @param {ReadonlyMap<Mutant, Fate>} fates
 */
export function report(fates) {
  const programs = [...fates].filter(([, fate]) => fate !== 'invalid');
  say('');
  for (const operator of Object.keys(operators)) {
    const own = programs.filter(([mutant]) => mutant.operator === operator);
    say(row(operator, own));
  }
  say(row('all', programs));
}

/**
 * @param {string} title
 * @param {readonly (readonly [Mutant, Fate])[]} mutants
 */
function row(title, mutants) {
  const killed = mutants.filter(([, fate]) => fate !== 'survived').length;
  const share = mutants.length ? `${Math.round((100 * killed) / mutants.length)} %` : '';
  return `${title.padEnd(20)}${String(killed).padStart(4)} of ${String(mutants.length).padStart(3)} killed ${share.padStart(6)}`;
}
