import { whereIs } from '../../event/where';
import { quoted } from '../../repair/kinds/kind';
import { rewrite } from '../parts/rewrite';
import type { Rule } from '../parts/rule';
import { pathText } from '../parts/words';

/** Account ids are exactly twelve digits, leading zeros included. Words in their place are placeholders and pass; numbers are `wrongType`'s. */
export const accountId: Rule = {
  code: 'account-id',
  severity: 'error',
  summary: 'An account id is not exactly twelve digits.',
  matters: 'A search for the account, or a join with a list of accounts, misses the event.',
  lenient: true,
  *check(event, { survey }) {
    for (const documented of survey.documented) {
      const { fact, value } = documented;
      const digits = fact.type === 'string of 12 digits' && typeof value === 'string' ? digitsOf(value) : '';
      if (digits && (digits.length !== 12 || digits !== value)) {
        const { path } = documented;
        const twelve = digits.length === 12;
        const should = twelve ? digits : 'exactly twelve digits';
        yield {
          span: whereIs(event, ...path),
          message: `${pathText(path)} is ${quoted(String(value))}; CloudTrail writes ${should}.`,
          fixes: twelve ? rewrite(event, event.node(...path), digits, `Write the account id as ${digits}`) : [],
        };
      }
    }
  },
};

/** The digits of a text of digits, spaces and dashes, of any length; none of any other text. */
function digitsOf(text: string): string {
  return /[^- 0-9]/.test(text) ? '' : text.replace(/[- ]/g, '');
}
