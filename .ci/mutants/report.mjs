import { say } from '../host/progress.mjs';
import { inWords } from './mutant.mjs';
import { operators } from './operators.mjs';

/** @typedef {import('./mutant.mjs').Mutant} Mutant */
/** @typedef {import('./runMutants.mjs').Fate} Fate */

/**
 * Prints who survived, and how many were killed, by operator. What hangs is killed, too.
 * @param {ReadonlyMap<Mutant, Fate>} fates
 */
export function report(fates) {
  const programs = [...fates].filter(([, fate]) => fate !== 'invalid');
  for (const [mutant, fate] of programs) {
    if (fate === 'survived') say(`\n${mutant.operator}: ${inWords(mutant)}`);
  }
  say('');
  for (const operator of Object.keys(operators))
    say(
      row(
        operator,
        programs.filter(([mutant]) => mutant.operator === operator),
      ),
    );
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
