import { eventsIn } from '../../read/census/stretch';
import { firstOf } from '../parts/firstOf';
import type { Rule } from '../parts/rule';

/** A second count of beginnings, by a plain search, finds what the reader did not: nothing that looks like an event vanishes unseen. */
export const eventNotRead: Rule = {
  code: 'event-not-read',
  severity: 'warning',
  summary:
    'An event seems to begin where none was read: inside of another one, in damaged text, or in a list of another name.',
  matters:
    'What looks like an event and is read as none is shown and counted nowhere, so that an event could hide there.',
  watch: ({ text, unexplained }) => ({
    *end() {
      for (const place of unexplained) {
        for (const { start } of eventsIn(text, place)) {
          yield {
            span: firstOf(text, { start, end: place.end }),
            message:
              'An event begins here that was not read: it stands inside of what was taken for something else, or where no events belong.',
          };
        }
      }
    },
  }),
};
