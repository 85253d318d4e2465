import { strayQuote } from '../../damages/strayQuote';
import { QUOTE } from '../../scan/chars';
import type { Frame } from '../frame';
import { closeDownTo, liftMember } from '../lift';
import { matchAt } from '../lookahead';
import { neighbourStandsHere } from '../neighbour';
import { listStandsHere, nextOfListStandsHere, openBeforeLast } from '../openers';
import { readPlaceholder } from '../placeholder';
import { readBareName, readForeignText, readText } from '../readText';
import { remove } from '../report';
import { endAtProse, skipStrayText } from '../stray';
import type { Work } from '../work';

/** Reads what stands where a member's name is expected. */
export function readMember(work: Work, frame: Frame): void {
  if (skipLoneQuote(work)) {
    return;
  }
  if (listStandsHere(work, frame)) {
    openBeforeLast(work, frame);
    return;
  }
  const name =
    work.text.charCodeAt(work.at) === QUOTE
      ? readText(work, 'name')
      : (readBareName(work) ?? readForeignText(work, 'name'));
  if (name) {
    const home = liftMember(work, frame, String(name.node.value), name.node.offset);
    work.name(home, name.node);
    work.at = name.end;
    return;
  }
  if (neighbourStandsHere(work)) {
    work.ending = 'neighbour';
    return;
  }
  if (!closeBeforeElement(work, frame) && !readPlaceholder(work, frame) && !endAtProse(work)) {
    skipStrayText(work);
  }
}

/** `[{"a": 1, {"b": 2}]`: a bracket where a name should be opens the next element; what is open inside the array lacks its bracket. */
function closeBeforeElement(work: Work, frame: Frame): boolean {
  // Two brackets with nothing between them open one object twice.
  if (!/[{[]/.test(work.text.charAt(work.at)) || frame.names.size === 0) {
    return false;
  }
  const depth = work.frames.findLastIndex(({ node }) => node.type === 'array');
  const within = depth >= 0 || work.around.outerClosers.startsWith(']');
  const chosen = work.around.choices.get(work.at);
  if ((chosen === 'unopened' || !within) && nextOfListStandsHere(work, frame)) {
    openBeforeLast(work, frame);
    return true;
  }
  work.verdicts.set(work.at, 'fits');
  if (depth >= 0) {
    closeDownTo(work, depth);
  } else if (work.around.outerClosers.startsWith(']')) {
    work.ending = 'neighbour';
  }
  return depth >= 0 || work.ending !== undefined;
}

/** A quotation mark with a comma or the end of the line behind it opens no name. */
function skipLoneQuote(work: Work): boolean {
  const found = matchAt(/"(?=[ \t]*[,\r\n])/y, work.text, work.at);
  if (found) {
    work.report(strayQuote, work.at, work.at + 1, [remove(work.at, work.at + 1)], '"');
    work.at++;
  }
  return found !== undefined;
}
