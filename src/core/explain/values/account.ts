import { familyOf, isRequest } from '../../event/family';
import { identityOf } from '../../event/identity';
import { isDocumentationAccount } from '../../event/sample';
import { code } from '../../markdown/escape';
import type { Value, ValueExplainer } from './explainer';

/** An account id: how the account relates to caller and receiver of the event. */
export const account: ValueExplainer = {
  id: 'account',
  explain: (value) => {
    const { text, name } = value;
    if (!/^\d{12}$/.test(text) || !/account|owner|userId|principalId/i.test(name)) {
      return undefined;
    }
    const sample = isDocumentationAccount(text) ? ' AWS uses this number in its samples.' : '';
    return `**Account ${code(text)}**${relation(value)}.${sample}`;
  },
};

function relation({ text, record, path }: Value): string {
  if (!isRequest(familyOf(record))) {
    return '';
  }
  const caller = identityOf(record).accountId;
  const receiver = record.text('recipientAccountId');
  if (caller && receiver && caller !== receiver) {
    const other = text === caller ? receiver : caller;
    const role =
      text === caller
        ? ", the caller's"
        : text === receiver
          ? ', for which this event was recorded'
          : ", neither the caller's nor the receiver's";
    return `${role}. A call across accounts: the other one is ${code(other)}`;
  }
  const own = caller ?? receiver;
  if (!own || text === own) {
    return caller && receiver && path[0] !== 'userIdentity' ? ", the caller's own" : '';
  }
  return `, another one than the caller's ${code(own)}`;
}
