import { errorFact } from '../../facts/facts';
import { code, escapeText } from '../../markdown/escape';
import { type CardPart, piece } from './part';

/** Why it failed, if it did. */
export const errorPart: CardPart = {
  heading: 'ERROR',
  tell: (record) => {
    const errorCode = record.text('errorCode');
    const message = record.text('errorMessage');
    const fact = errorFact(errorCode);
    return [errorCode && code(errorCode), fact && piece(fact.says), message && escapeText(readable(message), 600)];
  },
};

/** EC2's encoded reason is for a program to read. */
function readable(message: string): string {
  return message.replace(/(Encoded authorization failure message:)\s*\S.*$/s, '$1 …');
}
