/**
 * One change of one place in the sources.
 * @typedef {object} Mutant
 * @property {string} operator what kind of change it is
 * @property {string} file from the root of the repository
 * @property {string} text what the file holds without the change
 * @property {number} start the offset of what is replaced
 * @property {number} end
 * @property {string} replacement
 * @property {{ readonly start: number, readonly end: number }} whole the expression or statement that is another one with the change
 */

/** @param {Mutant} mutant */
export function mutated({ text, start, end, replacement }) {
  return text.slice(0, start) + replacement + text.slice(end);
}

/**
 * Where a mutant is and what it does, for people.
 * @param {Mutant} mutant
 */
export function inWords({ file, text, start, end, replacement }) {
  const line = text.slice(0, start).split('\n').length;
  return `${file}:${line}\n    - ${shown(text, start, end, text.slice(start, end))}\n    + ${shown(text, start, end, replacement)}`;
}

/**
 * The line of a change on which `middle` is, with what is before and after it.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {string} middle
 */
function shown(text, start, end, middle) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const whole = text.slice(lineStart, start) + middle + text.slice(end, lineEnd < 0 ? undefined : lineEnd);
  return whole.replace(/\s+/g, ' ').trim().slice(0, 200);
}
