import type { Frame } from '../frame';
import { hasLineBreak, matchAt, nameStandsAt } from '../lookahead';
import { neighbourStandsHere } from '../neighbour';
import { readPlaceholder } from '../placeholder';
import { endAtProse, skipStrayText } from '../stray';
import type { Work } from '../work';
import { readMember } from './name';
import { readValue } from './value';

/** Reads what stands behind an entry when it is neither a comma nor a closing bracket: often the next entry. */
export function readEntryBehind(work: Work, frame: Frame): void {
  if (neighbourStandsHere(work)) {
    work.ending = 'neighbour';
  } else if (readPlaceholder(work, frame)) {
    return;
  } else if (frame.node.type === 'object' && nameStandsAt(work.text, work.at)) {
    readMember(work, frame);
  } else if (frame.node.type === 'array' && elementStandsHere(work, frame)) {
    readValue(work, frame);
  } else if (!endAtProse(work)) {
    skipStrayText(work);
  }
}

function elementStandsHere(work: Work, frame: Frame): boolean {
  const apart = hasLineBreak(work.text, frame.lastEnd, work.at);
  const pattern = apart ? /[{["“'\d]|-\d|true\b|false\b|null\b/y : /[{[]|"[^"\n]*"\s*[,\]]|\d+\s*[,\]]/y;
  return matchAt(pattern, work.text, work.at) !== undefined;
}
