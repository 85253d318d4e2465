import { strayQuote } from '../../damages/strayQuote';
import { QUOTE } from '../../scan/chars';
import type { Frame } from '../frame';
import { liftToRecord } from '../liftToRecord';
import { matchAt } from '../lookahead';
import { neighbourStandsHere } from '../neighbour';
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
  const name =
    work.text.charCodeAt(work.at) === QUOTE
      ? readText(work, 'name')
      : (readBareName(work) ?? readForeignText(work, 'name'));
  if (name) {
    const home = liftToRecord(work, frame, String(name.node.value));
    work.name(home, name.node);
    work.at = name.end;
    return;
  }
  if (neighbourStandsHere(work)) {
    work.ending = 'neighbour';
    return;
  }
  if (!readPlaceholder(work, frame) && !endAtProse(work)) {
    skipStrayText(work);
  }
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
