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
    return [errorCode && code(errorCode), fact && piece(fact.says), message && escapeText(message)];
  },
};
