import { isPlaceholder } from '../knowledge/knowledge';
import { quoted } from '../reader/damages/kind';
import { familyOf } from './parts/family';
import { rewrite } from './parts/mend';
import type { Rule } from './rule';

/** Every delivered event source is a lower-case DNS name that ends in amazonaws.com; unknown ones are as good as known ones. */
const form = /^[a-z0-9-]+(\.[a-z0-9-]+){0,99}\.amazonaws\.com(\.cn)?$/;

export const eventSourceForm: Rule = {
  code: 'event-source-form',
  severity: 'warning',
  summary: 'An event source is not a lower-case name that ends in .amazonaws.com.',
  matters: 'Queries compare event sources letter by letter; one in another form is not found.',
  lenient: true,
  *check(event) {
    const source = event.text('eventSource');
    if (!source || form.test(source) || isPlaceholder(source) || familyOf(event) === 'lake') {
      return;
    }
    const right = source
      .toLowerCase()
      .replace(/\s/g, '')
      .replace(/\.amazon\.com$/, '.amazonaws.com');
    yield {
      span: event.span('eventSource'),
      message: `eventSource is ${quoted(source)}; CloudTrail writes ${form.test(right) ? right : 'a name such as ec2.amazonaws.com'}.`,
      fixes: form.test(right) ? rewrite(event, event.node('eventSource'), right, `Change to ${right}`) : [],
    };
  },
};
