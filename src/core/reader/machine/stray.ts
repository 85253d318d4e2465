import { extraOpener } from '../damages/extraOpener';
import { strayText } from '../damages/strayText';
import { lineEnd, lineStart, matchAt } from './lookahead';
import { remove } from './report';
import type { Work } from './work';

/** Three words in a row are a sentence, and a fence ends a code block: no sample goes on behind either. */
const PROSE = /(?:```|~~~)|[^\s"“”{}[\],:]+(?:[ \t]+[^\s"“”{}[\],:]+){2,}/y;

/** Ends the reading where prose or the end of a code block begins. */
export function endAtProse(work: Work): boolean {
  if (!matchAt(PROSE, work.text, work.at)) {
    return false;
  }
  const alone = work.text.slice(lineStart(work.text, work.at), work.at).trim() === '';
  if (alone) {
    work.ending = 'prose';
  }
  return alone;
}

/** Steps over text that fits nowhere, up to the next bracket, comma, quotation mark or line break. */
export function skipStrayText(work: Work): void {
  const { text, at, limit } = work;
  if (/[{[]/.test(text.charAt(at))) {
    work.bracketTrouble = true;
    work.report(extraOpener, at, at + 1, [remove(at, at + 1)], text.charAt(at));
    work.at++;
    return;
  }
  const found = matchAt(/[^\s"“”{}[\],][^"“”{}[\],\n]*/y, text, at)?.[0].trimEnd() ?? text.charAt(at);
  const end = lineEnd(text, at + 1, Math.min(limit, at + Math.max(found.length, 1)));
  work.report(strayText, at, end, [remove(at, end)], text.slice(at, end));
  work.at = end;
}
