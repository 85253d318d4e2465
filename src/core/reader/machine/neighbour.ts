import { matchAt } from './lookahead';
import type { Work } from './work';

/** Whether the next element of the surrounding array begins here, although brackets of this one are still open. */
export function neighbourStandsHere(work: Work): boolean {
  const { firstName } = work.around;
  const own = work.frames[0];
  if (!firstName || !own?.names.has(firstName) || work.frames.length === 0) {
    return false;
  }
  const found = matchAt(/\{\s*["“']?([\w$.-]{1,128})["”']?\s*(?::|=>)/y, work.text, work.at);
  return found?.[1] === firstName && (own.expects !== 'value' || firstName === 'eventVersion');
}
