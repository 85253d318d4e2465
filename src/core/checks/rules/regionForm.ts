import { whereIs } from '../../event/where';
import { isPlaceholder } from '../../facts/facts';
import { quoted } from '../../repair/kinds/kind';
import type { Rule } from '../parts/rule';
import { stringAt } from '../parts/stringAt';

/** Regions that are not known pass, as long as they look like one: us-gov-west-1, eusc-de-east-1. */
const form = /^[a-z]{2,}(-[a-z]+){1,9}-[0-9]+$/;

export const regionForm: Rule = {
  code: 'region-form',
  severity: 'hint',
  summary: 'A Region does not look like us-east-1.',
  matters: 'Filters by Region miss the event; an Availability Zone such as us-east-1a is no Region.',
  *check(event) {
    const region = stringAt(event, 'awsRegion');
    if (region && !form.test(region) && !isPlaceholder(region)) {
      yield {
        span: whereIs(event, 'awsRegion'),
        message: `awsRegion is ${quoted(region)}; CloudTrail writes Regions as us-east-1.`,
      };
    }
  },
};
