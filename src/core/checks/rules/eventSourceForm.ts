import { isLakeLayout } from '../../event/family';
import { whereIs } from '../../event/where';
import { isPlaceholder } from '../../facts/facts';
import { quoted } from '../../repair/kinds/kind';
import { rewrite } from '../parts/rewrite';
import type { Rule } from '../parts/rule';
import { stringAt } from '../parts/stringAt';

/** Every delivered event source is a lower-case DNS name that ends in amazonaws.com; unknown ones are as good as known ones. */
const form = /^[a-z0-9-]+(\.[a-z0-9-]+){0,99}\.amazonaws\.com(\.cn)?$/;

export const eventSourceForm: Rule = {
  code: 'event-source-form',
  severity: 'warning',
  summary: 'An event source is not a lower-case name that ends in .amazonaws.com.',
  matters: 'Queries compare event sources letter by letter; one in another form is not found.',
  lenient: true,
  *check(event) {
    const source = stringAt(event, 'eventSource');
    if (!source || form.test(source) || isPlaceholder(source) || isLakeLayout(event)) {
      return;
    }
    const right = source
      .toLowerCase()
      .replace(/\s/g, '')
      .replace(/\.amazon\.com$/, '.amazonaws.com');
    yield {
      span: whereIs(event, 'eventSource'),
      message: `eventSource is ${quoted(source)}; CloudTrail writes ${form.test(right) ? right : 'a name such as ec2.amazonaws.com'}.`,
      fixes: form.test(right) ? rewrite(event, event.node('eventSource'), right, `Change to ${right}`) : [],
    };
  },
};
