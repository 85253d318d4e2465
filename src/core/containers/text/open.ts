import type { Steps } from '../../reader/steps';
import type { OpenedContainer } from '../container';
import { textFormats } from './index';

/** Opens a text in the first notation besides JSON that fits; undefined when none does, or none finds CloudTrail in it. */
export function* openText(text: string): Steps<OpenedContainer | undefined> {
  for (const format of textFormats) {
    const opened = format.fits(text) ? yield* format.open(text) : undefined;
    if (opened) {
      return { id: format.id, ...opened };
    }
  }
  return undefined;
}
