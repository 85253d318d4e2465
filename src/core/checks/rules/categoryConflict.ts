import { whereIs } from '../../event/where';
import { quoted } from '../../repair/kinds/kind';
import type { Rule } from '../parts/rule';
import { stringAt } from '../parts/stringAt';

/** AWS: managementEvent is true for management events and false for all others. */
export const categoryConflict: Rule = {
  code: 'category-conflict',
  severity: 'information',
  summary: 'The category of an event and its managementEvent contradict each other.',
  matters: 'Queries for management events and queries by category give different results for the event.',
  lenient: true,
  *check(event) {
    const category = stringAt(event, 'eventCategory');
    const management = event.at('managementEvent');
    if (category && typeof management === 'boolean' && management !== (category === 'Management')) {
      yield {
        span: whereIs(event, 'managementEvent'),
        message: `managementEvent is ${management}, but eventCategory is ${quoted(category)}; it is true for Management and for nothing else.`,
        related: [{ span: whereIs(event, 'eventCategory'), message: 'The category.' }],
      };
    }
  },
};
