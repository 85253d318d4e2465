import { missingValue } from '../damages/missingValue';
import type { Frame } from './frame';
import { insert } from './report';
import type { Work } from './work';

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
