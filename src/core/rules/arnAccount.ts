import { parseArn } from '../identity/arn';
import { pathText } from './parts/words';
import type { Path } from './recordView';
import type { Rule } from './rule';

/** Objects that name an account next to an ARN of the same account; of resources both may belong to others. */
const places: readonly Path[] = [['userIdentity'], ['userIdentity', 'sessionContext', 'sessionIssuer']];

export const arnAccount: Rule = {
  code: 'arn-account',
  severity: 'warning',
  summary: 'The account in the ARN of an identity is not the one in its accountId.',
  matters: 'Whoever attributes the event gets two answers, by the ARN one account and by accountId another.',
  lenient: true,
  *check(event) {
    for (const place of places) {
      const id = event.text(...place, 'accountId');
      const arn = event.text(...place, 'arn');
      const account = id && !arn?.includes(`:${id}:`) ? parseArn(arn)?.account : undefined;
      if (id && account && id !== account && /^[0-9]{12}$/.test(id) && /^[0-9]{12}$/.test(account)) {
        yield {
          span: event.span(...place, 'arn'),
          message: `The ARN names account ${account}, but ${pathText(place)}.accountId is ${id}; they should agree.`,
          related: [{ span: event.span(...place, 'accountId'), message: 'The other account.' }],
        };
      }
    }
  },
};
