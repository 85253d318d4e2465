import { parseArn } from '../../event/arn';
import { whereIs } from '../../event/where';
import type { Path } from '../../log/eventData';
import type { Rule } from '../parts/rule';
import { stringAt } from '../parts/stringAt';
import { pathText } from '../parts/words';

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
      const id = stringAt(event, ...place, 'accountId');
      const arn = stringAt(event, ...place, 'arn');
      const account = id && !arn?.includes(`:${id}:`) ? parseArn(arn)?.account : undefined;
      if (id && account && id !== account && /^[0-9]{12}$/.test(id) && /^[0-9]{12}$/.test(account)) {
        yield {
          span: whereIs(event, ...place, 'arn'),
          message: `The ARN names account ${account}, but ${pathText(place)}.accountId is ${id}; they should agree.`,
          related: [{ span: whereIs(event, ...place, 'accountId'), message: 'The other account.' }],
        };
      }
    }
  },
};
