import { type Denial, denialIn } from '../../event/denial';
import { errorFact } from '../../facts/facts';
import { code, escapeText } from '../../markdown/escape';
import { lackedOrDenied, reason } from '../values/denial';
import { type CardPart, piece } from './part';

/** Why it failed, if it did. */
export const errorPart: CardPart = {
  heading: 'ERROR',
  tell: (record) => {
    const errorCode = record.text('errorCode');
    const message = record.text('errorMessage');
    const fact = errorFact(errorCode);
    const denial = denialIn(record);
    return [
      errorCode && code(errorCode),
      fact && piece(fact.says),
      denial && refused(denial),
      message && escapeText(readable(message), 600),
    ];
  },
};

/** What was missing or denied, and by which kind of policy: the message says it too, in many more words. */
function refused({ actions, missing, because }: Denial): string | undefined {
  const [action] = missing ? [missing] : actions;
  return action && because ? `${lackedOrDenied(because)} ${code(action)}, ${reason(because)}` : undefined;
}

/** EC2's encoded reason is for a program to read. */
function readable(message: string): string {
  return message.replace(/(Encoded authorization failure message:)\s*\S.*$/s, '$1 …');
}
