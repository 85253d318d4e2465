import type { DamageKind } from '../damages';
import { badEscape } from '../damages/badEscape';
import { cutOff } from '../damages/cutOff';
import { extraCloser } from '../damages/extraCloser';
import { fragment } from '../damages/fragment';
import { missingCloser } from '../damages/missingCloser';
import { missingClosingQuote } from '../damages/missingClosingQuote';
import { missingColon } from '../damages/missingColon';
import { missingValue } from '../damages/missingValue';
import { trailingComma } from '../damages/trailingComma';
import { wrongCloser } from '../damages/wrongCloser';
import { MAX_DEPTH } from '../scan/cleanScan';
import { drain, type Steps } from '../steps';
import type { CloserVerdict, Surroundings } from './around';
import { judgeCloser } from './closers';
import { closedEarly } from './follow';
import { closerOf, type Frame } from './frame';
import { insert, remove, replace, takeReports } from './report';
import { readEntryBehind } from './states/after';
import { readColon } from './states/colon';
import { readMember } from './states/name';
import { readValue } from './states/value';
import { skipTrivia } from './trivia';
import { Work } from './work';

/**
 * Reads one value from `at`, whatever its state. Stops behind it, at `limit`, or where the next element or prose begins.
 * Each step moves on or ends, so the time is linear in the text read.
 */
export function runWork(text: string, at: number, limit: number, around: Surroundings): Work {
  const work = new Work(text, at, limit, around);
  if (around.fragment) {
    work.report(fragment, at, at + 1, [insert(at, '{')]);
    work.open('object', false);
  }
  return continueWork(work);
}

/** Reads on in a value that has been begun, to its end. */
export function continueWork(work: Work): Work {
  return drain(continueInSteps(work));
}

/** The same in steps, each some microseconds long, between which a caller may pause or give up. */
export function* continueInSteps(work: Work): Steps<Work> {
  const { limit } = work;
  while (!work.ending) {
    skipTrivia(work);
    if (work.at >= limit) {
      work.ending = 'limit';
    } else {
      step(work);
    }
    reopenIfClosedEarly(work);
    work.steps++;
    if (work.damagesLeft < 0) {
      work.ending ??= 'hopeless';
    }
    yield;
  }
  finish(work);
  return work;
}

function step(work: Work): void {
  const frame = work.top;
  const char = work.text.charAt(work.at);
  if (frame && frame.expects !== 'colon' && !frame.property && (char === '}' || char === ']')) {
    readCloser(work, frame, char);
  } else if (frame && frame.expects !== 'colon' && !frame.property && char === ',') {
    work.comma(frame);
  } else if (work.frames.length > MAX_DEPTH) {
    work.ending = 'hopeless';
  } else {
    readExpected(work, frame);
  }
}

function readExpected(work: Work, frame: Frame | undefined): void {
  if (frame?.expects === 'name') {
    readMember(work, frame);
  } else if (frame?.expects === 'colon') {
    readColon(work, frame);
  } else if (frame?.expects === 'after') {
    readEntryBehind(work, frame);
  } else {
    readValue(work, frame);
  }
}

function readCloser(work: Work, frame: Frame, char: string): void {
  const { at } = work;
  const verdict = verdictOn(work, char === closerOf(frame));
  work.verdicts.set(at, verdict);
  work.bracketTrouble ||= verdict !== 'fits';
  if (verdict === 'fits') {
    work.close(at + 1);
  } else if (verdict === 'extra') {
    work.report(extraCloser, at, at + 1, [remove(at, at + 1)], char);
    work.at++;
  } else if (verdict === 'wrong') {
    work.report(wrongCloser, at, at + 1, [replace(at, at + 1, closerOf(frame))], closerOf(frame));
    work.close(at + 1);
  } else {
    closeWhatIsMissing(work, char);
  }
}

/** What the closing bracket here is taken for: as this reading has chosen, unless that does not fit. */
function verdictOn(work: Work, fits: boolean): CloserVerdict {
  const chosen = work.around.choices.get(work.at);
  const closes = (ownClosers(work) + work.around.outerClosers).includes(work.text.charAt(work.at));
  if (chosen === 'extra' || (chosen && !fits && (chosen !== 'missing' || closes))) {
    return chosen;
  }
  return fits ? 'fits' : judgeCloser(work.text, work.at, work.limit, ownClosers(work) + work.around.outerClosers);
}

function ownClosers({ frames }: Work): string {
  return frames.map(closerOf).reverse().join('');
}

/** Closes what is open inside the bracket that `char` closes. */
function closeWhatIsMissing(work: Work, char: string): void {
  const own = ownClosers(work);
  if (own.includes(char)) {
    work.closeMissing(own.length - own.indexOf(char));
  } else {
    work.ending = 'neighbour';
  }
}

/** A brace that closes the value although more of its members follow was premature. */
function reopenIfClosedEarly(work: Work): void {
  if (work.ending !== 'complete' || work.root?.type !== 'object' || work.at >= work.limit) {
    return;
  }
  if (closedEarly(work.text, work.at, work.around.outerClosers, work.lastClosedFrame?.names)) {
    work.ending = undefined;
    work.reopen();
  }
}

/** Closes what is open, so that what was read is complete whatever the reason for the end. */
function finish(work: Work): void {
  const frame = work.top;
  if (!frame) {
    return;
  }
  if (frame.comma >= 0 && work.ending === 'neighbour') {
    work.rewind(frame.comma);
    frame.comma = -1;
  }
  const from = work.ending === 'limit' ? brokenFrom(work, frame) : -1;
  const before = work.reports.length;
  if (frame.property) {
    giveNull(work, frame);
  }
  work.closeMissing(0);
  if (from >= 0) {
    gatherBreak(work, from, before);
  }
  work.ending = work.ending === 'complete' ? 'limit' : work.ending;
}

/** Where the entry begins in whose midst the text gives out; -1 when it does so between two entries, or at a placeholder for the rest. */
function brokenFrom(work: Work, frame: Frame): number {
  const { text, limit } = work;
  if (frame.placeholder) {
    return -1;
  }
  if (frame.property) {
    return frame.property.offset;
  }
  if (frame.comma >= 0 || work.brokenText >= 0) {
    return frame.comma >= 0 ? frame.comma : work.brokenText;
  }
  return frame.lastEnd >= limit && /\w/.test(text.charAt(limit - 1)) ? frame.lastEnd : -1;
}

/** What goes wrong with an entry in whose midst the text gives out. */
const BROKEN: ReadonlySet<DamageKind> = new Set([
  badEscape,
  missingCloser,
  missingClosingQuote,
  missingColon,
  missingValue,
  trailingComma,
]);

/**
 * Makes one damage of everything that is wrong from `from` on, since it has one cause: the text gives out. Reports from the index
 * `before` on were made when the rest was closed.
 */
function gatherBreak(work: Work, from: number, before: number): void {
  const parts = takeReports(
    work.reports,
    (report, index) =>
      BROKEN.has(report.kind) &&
      report.edits.every(({ span }) => span.start >= from) &&
      (index >= before || report.span.start >= from),
  );
  const closers = parts.filter(({ kind }) => kind === missingCloser).map(({ detail }) => detail);
  const at = parts.reduce((end, { span }) => Math.max(end, span.end), 0);
  work.report(
    cutOff,
    Math.max(at - 1, 0),
    at,
    parts.flatMap(({ edits }) => edits),
    closers.join(''),
  );
}

/** Completes a member whose value never comes. */
export function giveNull(work: Work, frame: Frame): void {
  const property = frame.property;
  const key = property?.children?.[0];
  if (!property || !key) {
    return;
  }
  const colon = frame.expects === 'colon' ? ':' : '';
  const at = colon ? key.offset + key.length : frame.colonEnd;
  work.report(missingValue, key.offset, key.offset + key.length, [insert(at, `${colon} null`)], String(key.value));
  const reached = work.at;
  work.value({ type: 'null', offset: at, length: 0, value: null }, at);
  work.at = reached;
}
