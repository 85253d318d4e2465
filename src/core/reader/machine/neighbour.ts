import { matchAt } from './lookahead';
import { isRecordField } from './recordFields';
import type { Work } from './work';

/** Whether more of an element has been read than its first name: a container may have a version of its own. */
function isBegun(names: ReadonlySet<string>, firstName: string): boolean {
  return firstName !== 'eventVersion' || [...names].some((name) => name !== firstName && isRecordField(name));
}

/** Whether the next element of the surrounding array begins here, although brackets of this one are still open. */
export function neighbourStandsHere(work: Work): boolean {
  const { firstName } = work.around;
  const own = work.frames[0];
  if (!firstName || !own?.names.has(firstName) || !isBegun(own.names, firstName)) {
    return false;
  }
  const found = matchAt(/\{\s*["“']?([\w$.-]{1,128})["”']?\s*(?::|=>)/y, work.text, work.at);
  return found?.[1] === firstName && (own.expects !== 'value' || firstName === 'eventVersion');
}
