import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { changedLines, markedLines } from './excerpt.mjs';

/** Characters that nobody would see. The line break does its work in an example, too. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00a0\ufffd]/gu;

/**
 * An example of a finding.
 * @typedef {object} Example
 * @property {string} block Markdown: a difference where there is a fix, else the text with marks around what is reported
 * @property {string} text the whole text that it was taken from
 */

/**
 * The shortest example that the fixtures of a code make, of what is fixed if anything is.
 * @param {string} folder of `test/fixtures`
 * @param {string} code
 * @returns {Example}
 */
export function exampleOf(folder, code) {
  const cases = casesOf(path.join(root, 'test/fixtures', folder, code)).filter(({ marked }) => marked.includes('«'));
  const mended = cases.filter(({ twin }) => twin !== undefined);
  const examples = (mended.length ? mended : cases).map(toExample);
  const shortest = examples.sort((one, other) => one.block.length - other.block.length)[0];
  if (shortest === undefined) throw new Error(`No fixture shows what ${code} reports.`);
  return shortest;
}

/**
 * A text with marks around what is reported, and what it is after the fix.
 * @typedef {{ marked: string, twin?: string | undefined }} Case
 */

/**
 * The cases in a folder that are about nothing but its code: what is about others as well has their names behind a plus sign.
 * @param {string} folder
 * @returns {Case[]}
 */
function casesOf(folder) {
  const names = readdirSync(folder).sort();
  const contentOf = (/** @type {string} */ name) => {
    return names.includes(name) ? readFileSync(path.join(folder, name), 'utf8') : undefined;
  };
  const own = names.filter((name) => !name.includes('.fixed.') && !name.includes('+'));
  return own.map((name) => ({
    marked: contentOf(name) ?? '',
    twin: contentOf(name.replace('.', '.fixed.')),
  }));
}

/**
 * @param {Case} one
 * @returns {Example}
 */
function toExample({ marked, twin }) {
  const text = marked.replace(/[«»]/g, '');
  const block =
    twin === undefined
      ? fenced('text', markedLines(visible(marked)))
      : fenced('diff', changedLines(visible(text), visible(twin)));
  // Fixtures write long runs short.
  return { block, text: text.replace(/⟨(\d+)×(.)⟩/g, (_, count, letter) => letter.repeat(Number(count))) };
}

/** @param {string} text */
function visible(text) {
  const shown = (/** @type {string} */ sign) =>
    `<U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`;
  return text.replaceAll('\r\n', '\n').trimEnd().replace(unseen, shown);
}

/**
 * @param {string} language
 * @param {readonly string[]} lines
 */
function fenced(language, lines) {
  const fence = lines.some((line) => line.includes('```')) ? '````' : '```';
  return [`${fence}${language}`, ...lines, fence].join('\n');
}
