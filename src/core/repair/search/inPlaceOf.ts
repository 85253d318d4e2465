import { replace } from '../../text/edit';
import { missingColon, type missingComma } from '../kinds/separators';
import { reportOf } from '../tokens/reports';
import type { Describe } from './state';

/** Tells that one character at an offset stands in place of a comma or a colon. */
export function inPlaceOf(kind: typeof missingComma, at: number, detail?: string): Describe {
  return () => reportOf(kind, at, at + 1, [replace(at, at + 1, kind === missingColon ? ':' : ',')], detail);
}
