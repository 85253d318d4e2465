import { extraOpener } from '../damages/extraOpener';
import { strayText } from '../damages/strayText';
import { lineEnd, lineStart, matchAt } from './lookahead';
import { remove } from './report';
import type { Work } from './work';

/** Three words in a row are a sentence, and a fence ends a code block: no sample goes on behind either. */
const PROSE = /(?:```|~~~)|[^\s"“”{}[\],:]+(?:[ \t]+[^\s"“”{}[\],:]+){2}/y;

/** Ends the reading where prose or the end of a code block begins. */
export function endAtProse(work: Work): boolean {
  if (!matchAt(PROSE, work.text, work.at)) {
    return false;
  }
  const alone = work.text.slice(lineStart(work.text, work.at), work.at).trim() === '';
  if (!alone || goesOnBehind(work)) {
    return false;
  }
  work.ending = 'prose';
  return true;
}

/** Whether the line behind a sentence goes on with the value: words of somebody who explains stand within. */
function goesOnBehind({ text, at, limit, frames }: Work): boolean {
  if (frames.length === 0 || /[`~]/.test(text.charAt(at))) {
    return false;
  }
  const end = lineEnd(text, at, Math.min(limit, at + 400));
  const next = end + (matchAt(/\s{0,200}/y, text, end)?.[0].length ?? 0);
  return next > end && matchAt(/"[\w$.-]{1,128}"[ \t]*:|[}\]]/y, text, next) !== undefined;
}

const STRAY = /[^\s"“”{}[\],][^"“”{}[\],\n]*/y;
/** A character or two in place of the mark that opens a name: `#eventID": `. The name is the author's. */
const BEFORE_NAME = /[^\w\s"“”{}[\],:$]{1,3}(?=[\w$.-]{1,128}["”][ \t]*(?::|=>))/y;

/** Steps over text that fits nowhere, up to the next bracket, comma, quotation mark or line break. */
export function skipStrayText(work: Work): void {
  const { text, at, limit } = work;
  if (/[{[]/.test(text.charAt(at))) {
    work.bracketTrouble = true;
    work.report(extraOpener, at, at + 1, [remove(at, at + 1)], text.charAt(at));
    work.at++;
    return;
  }
  const found = (matchAt(BEFORE_NAME, text, at) ?? matchAt(STRAY, text, at))?.[0].trimEnd() ?? text.charAt(at);
  const end = lineEnd(text, at + 1, Math.min(limit, at + Math.max(found.length, 1)));
  work.report(strayText, at, end, [remove(at, end)], text.slice(at, end));
  work.at = end;
}
