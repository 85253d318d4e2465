import { soundSpan } from '../../json/soundScan';
import type { Steps } from '../../text/steps';
import type { OpenedContainer } from '../parts/container';
import { textFormats } from './index';

/**
 * Opens a text in the first notation besides JSON that fits; undefined when none does, or none finds CloudTrail in it. Text that is JSON
 * as a whole is nothing else, whatever its values look like.
 */
export function* openText(text: string): Steps<OpenedContainer | undefined> {
  const fitting = textFormats.filter((format) => format.fits(text));
  if (fitting.length === 0 || (yield* soundSpan(text))) {
    return undefined;
  }
  for (const format of fitting) {
    const opened = yield* format.open(text);
    if (opened) {
      return { id: format.id, ...opened };
    }
  }
  return undefined;
}
