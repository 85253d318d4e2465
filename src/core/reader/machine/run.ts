import { extraCloser } from '../damages/extraCloser';
import { fragment } from '../damages/fragment';
import { wrongCloser } from '../damages/wrongCloser';
import { MAX_DEPTH } from '../scan/cleanScan';
import type { Steps } from '../steps';
import type { CloserVerdict, Surroundings } from './around';
import { judgeCloser, MOST_JUDGED } from './closers';
import { finish } from './finish';
import { closedEarly } from './follow';
import { closerOf, type Frame } from './frame';
import { closesUnopened, openBeforeLast, seemsUnopened } from './openers';
import { insert, remove, replace } from './report';
import { readEntryBehind } from './states/after';
import { readColon } from './states/colon';
import { readMember } from './states/name';
import { readValue } from './states/value';
import { skipTrivia } from './trivia';
import { Work } from './work';

/** How many steps are made before the caller may pause: pausing costs as much as a step. */
const STRIDE = 16;

/**
 * Reads one value from `at`, whatever its state. Stops behind it, at `limit`, or where the next element or prose begins.
 * Each step moves on or ends, so the time is linear in the text read; it takes some microseconds, and the caller may pause behind it.
 */
export function runWork(text: string, at: number, limit: number, around: Surroundings): Steps<Work> {
  const work = new Work(text, at, limit, around);
  if (around.fragment) {
    work.report(fragment, at, at + 1, [insert(at, '{')]);
    work.open('object', false);
  }
  return continueWork(work);
}

/** Reads on in a value that has been begun, to its end. */
export function* continueWork(work: Work): Steps<Work> {
  const { limit } = work;
  let paused = work.steps;
  while (!work.ending) {
    skipTrivia(work);
    if (work.at >= limit) {
      work.ending = 'limit';
    } else {
      step(work);
      yield* restOf(work);
    }
    reopenIfClosedEarly(work);
    work.steps++;
    if (work.damagesLeft < 0) {
      work.ending ??= 'hopeless';
    }
    if (work.steps - paused >= STRIDE) {
      paused = work.steps;
      yield;
    }
  }
  finish(work);
  return work;
}

/** What the step has begun that takes more than some microseconds. */
function* restOf(work: Work): Steps<void> {
  const { rest } = work;
  if (rest) {
    work.rest = undefined;
    yield* rest;
  }
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
  const verdict = verdictOn(work, frame, char);
  work.verdicts.set(at, verdict);
  work.bracketTrouble ||= verdict !== 'fits';
  if (verdict === 'fits') {
    work.close(at + 1);
  } else if (verdict === 'extra') {
    work.report(extraCloser, at, at + 1, [remove(at, at + 1)], char);
    work.at++;
  } else if (verdict === 'unopened') {
    openBeforeLast(work, frame);
    work.close(at + 1);
  } else if (verdict === 'wrong') {
    work.report(wrongCloser, at, at + 1, [replace(at, at + 1, closerOf(frame))], closerOf(frame));
    work.close(at + 1);
  } else {
    closeWhatIsMissing(work, char);
  }
}

/** What the closing bracket here is taken for: as this reading has chosen, unless that does not fit. */
function verdictOn(work: Work, frame: Frame, char: string): CloserVerdict {
  const { text, at, limit, around } = work;
  const chosen = around.choices.get(at);
  const unopenable = closesUnopened(work, frame);
  if (chosen === 'extra' || (chosen === 'unopened' && unopenable)) {
    return chosen;
  }
  if (char === closerOf(frame)) {
    return 'fits';
  }
  const closes = closedBy(work, char) >= 0 || around.outerClosers.includes(char);
  if (chosen && chosen !== 'unopened' && (chosen !== 'missing' || closes)) {
    return chosen;
  }
  const judged = judgeCloser(text, at, limit, nextClosers(work));
  return judged !== 'missing' && seemsUnopened(work, frame, judged) ? 'unopened' : judged;
}

/** The depth of the innermost open bracket that `char` closes; -1 for none. */
function closedBy({ frames }: Work, char: string): number {
  return frames.findLastIndex((frame) => closerOf(frame) === char);
}

/** What closes the open brackets, innermost first, as far as a judgement looks. */
function nextClosers({ frames, around }: Work): string {
  const inner = frames.slice(-MOST_JUDGED).map(closerOf).reverse().join('');
  return (inner + around.outerClosers).slice(0, MOST_JUDGED);
}

/** Closes what is open inside the bracket that `char` closes. */
function closeWhatIsMissing(work: Work, char: string): void {
  const depth = closedBy(work, char);
  if (depth >= 0) {
    work.closeMissing(depth + 1);
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
