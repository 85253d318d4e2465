import { takeCloser, takeOpener } from './bracketMoves';
import { takeTexts } from './entries';
import type { Step } from './ground';
import { takeColon, takeComma, takeOtherSign } from './separatorMoves';
import type { State } from './state';

/** Everything that can be made of what stands at an offset, by one state. */
export function move(step: Step, state: State): void {
  const { char } = step;
  if (char === '{' || char === '[') {
    takeOpener(step, state);
  } else if (char === '}' || char === ']') {
    takeCloser(step, state);
  } else if (char === ':' || char === '：' || char === '=') {
    takeColon(step, state);
  } else if (char === ',' || char === ';' || char === '，') {
    takeComma(step, state);
  }
  if (char !== '"' && char !== ',' && !/[\p{L}\p{N}{}[\]:]/u.test(char)) {
    takeOtherSign(step, state);
  }
  takeTexts(step, state);
}
