import { quoted } from '../reader/damages/kind';
import { rewrite } from './parts/mend';
import { pathText } from './parts/words';
import type { Rule } from './rule';

/** Account ids are exactly twelve digits, leading zeros included. Words in their place are placeholders and pass. */
export const accountId: Rule = {
  code: 'account-id',
  severity: 'error',
  summary: 'An account id is not exactly twelve digits.',
  lenient: true,
  *check(event) {
    for (const documented of event.survey.documented) {
      const { fact, value } = documented;
      if (fact.type !== 'string of 12 digits' || typeof value !== 'string' || !/^[- 0-9]*[0-9][- 0-9]*$/.test(value)) {
        continue;
      }
      const digits = value.replace(/[- ]/g, '');
      if (value.length !== 12 || digits !== value) {
        const { path } = documented;
        const twelve = digits.length === 12;
        const should = twelve ? digits : 'exactly twelve digits';
        yield {
          span: event.span(...path),
          message: `${pathText(path)} is ${quoted(value)}; CloudTrail writes ${should}.`,
          fixes: twelve ? rewrite(event, event.node(...path), digits, `Write the account id as ${digits}`) : [],
        };
      }
    }
  },
};
