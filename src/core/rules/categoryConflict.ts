import { quoted } from '../reader/damages/kind';
import type { Rule } from './rule';

/** AWS: managementEvent is true for management events and false for all others. */
export const categoryConflict: Rule = {
  code: 'category-conflict',
  severity: 'information',
  summary: 'The category of an event and its managementEvent contradict each other.',
  matters: 'Queries for management events and queries by category give different results for the event.',
  lenient: true,
  *check(event) {
    const category = event.text('eventCategory');
    const management = event.at('managementEvent');
    if (category && typeof management === 'boolean' && management !== (category === 'Management')) {
      yield {
        span: event.span('managementEvent'),
        message: `managementEvent is ${management}, but eventCategory is ${quoted(category)}; it is true for Management and for nothing else.`,
        related: [{ span: event.span('eventCategory'), message: 'The category.' }],
      };
    }
  },
};
