import { eventsIn } from '../../read/census/stretch';
import { firstOf } from '../parts/firstOf';
import type { Rule } from '../parts/rule';

/** What stands among the events of a log and is none: told, so that nobody takes the events shown for all that the text says. */
export const textNotUnderstood: Rule = {
  code: 'text-not-understood',
  severity: 'information',
  summary: 'Text of a log belongs to no event and to no container.',
  matters: 'It may be a remark, or an event that cannot be recognised any more: somebody should look.',
  watch: ({ text, unexplained }) => ({
    *end() {
      for (const { start, end } of unexplained) {
        if (eventsIn(text, { start, end }).length === 0) {
          yield {
            span: firstOf(text, { start, end }),
            message:
              end - start === 1
                ? 'This character belongs to no event and to no container: it was not understood.'
                : `${end - start} characters from here on belong to no event and to no container: they were not understood.`,
          };
        }
      }
    },
  }),
};
