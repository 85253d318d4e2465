import { extraColon } from '../../damages/extraColon';
import { hashRocket } from '../../damages/hashRocket';
import { missingColon } from '../../damages/missingColon';
import { strayQuote } from '../../damages/strayQuote';
import { COLON, COMMA, skipSpace } from '../../scan/chars';
import { stringEnd } from '../../scan/token';
import { canFollow } from '../follow';
import type { Frame } from '../frame';
import { giveNull } from '../giveNull';
import { matchAt } from '../lookahead';
import { insert, remove, replace } from '../report';
import type { Work } from '../work';

/** Colons too many; not the one that begins a Ruby symbol, `:name =>`. */
const MORE_COLONS = /(?:[ \t]*(?:=>|=|:(?![A-Za-z_$][\w$.-]{0,127}[ \t]*=>))){1,64}/y;

/** Reads what stands between a name and its value. */
export function readColon(work: Work, frame: Frame): void {
  const { text, at } = work;
  if (text.charCodeAt(at) === COLON) {
    takeColon(work, frame, 1);
  } else if (text.startsWith('=>', at)) {
    work.report(hashRocket, at, at + 2, [replace(at, at + 2, text.charAt(at + 2) === ' ' ? ':' : ': ')]);
    takeColon(work, frame, 2);
  } else if (/[=;]/.test(text.charAt(at))) {
    work.report(missingColon, at, at + 1, [replace(at, at + 1, ':')], nameOf(frame));
    takeColon(work, frame, 1);
  } else if (text.charCodeAt(at) === COMMA || /[}\]]/.test(text.charAt(at))) {
    giveNull(work, frame);
  } else {
    const end = keyEnd(frame);
    work.report(missingColon, end - 1, end, [insert(end, ':')], nameOf(frame));
    takeColon(work, frame, 0);
  }
}

function takeColon(work: Work, frame: Frame, length: number): void {
  if (frame.property) {
    frame.property.colonOffset = length > 0 ? work.at : keyEnd(frame) - 1;
  }
  frame.expects = 'value';
  work.at += length;
  const more = length > 0 ? (matchAt(MORE_COLONS, work.text, work.at)?.[0].length ?? 0) : 0;
  if (more > 0) {
    work.report(extraColon, work.at, work.at + more, [remove(work.at, work.at + more)], nameOf(frame));
    work.at += more;
  }
  frame.colonEnd = length > 0 ? work.at : keyEnd(frame);
  const next = skipSpace(work.text, work.at, work.limit);
  if (next === work.shifted) {
    work.at = next + 1;
  } else if (length > 0 && /^":/.test(work.text.slice(next, next + 2)) && !isText(work, next)) {
    work.report(strayQuote, next, next + 2, [remove(next, next + 2)], nameOf(frame));
    work.at = next + 2;
  }
}

/** Whether the mark at `at` opens a text that ends as texts do, such as `":"`. */
function isText({ text, limit }: Work, at: number): boolean {
  const end = stringEnd(text, at, limit);
  return end > 0 && canFollow(text, end, limit, 'value');
}

function keyEnd(frame: Frame): number {
  const key = frame.property?.children?.[0];
  return key ? key.offset + key.length : frame.lastEnd;
}

function nameOf(frame: Frame): string {
  return String(frame.property?.children?.[0]?.value ?? '');
}
