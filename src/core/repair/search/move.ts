import { takeCloser, takeOpener } from './bracketMoves';
import { takeTexts } from './entries';
import type { Step } from './ground';
import { takeColon, takeComma, takeOtherSign } from './separatorMoves';
import type { State } from './state';

/** What stands for no other sign. */
const WORD_OR_SIGN = /[\p{L}\p{N}{}[\]:",]/u;

/** Whether a character may stand in place of a comma or a colon. */
export function isOtherSign(char: string): boolean {
  return !WORD_OR_SIGN.test(char);
}

/** Everything that can be made of what stands at an offset, by one state. */
export function move(step: Step, state: State): void {
  const { char, sign } = step;
  if (char === '{' || char === '[') {
    takeOpener(step, state);
  } else if (char === '}' || char === ']') {
    takeCloser(step, state);
  } else if (char === ':' || char === '：' || char === '=') {
    takeColon(step, state);
  } else if (char === ',' || char === ';' || char === '，') {
    takeComma(step, state);
  }
  if (sign) {
    takeOtherSign(step, state);
  }
  takeTexts(step, state);
}
