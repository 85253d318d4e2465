import type { Rule } from '../parts/rule';

/** A string of valid JSON may hold an event that broke off, or was edited. Its text is evidence as it is: told, and left alone. */
export const damagedText: Rule = {
  code: 'damaged-text',
  severity: 'warning',
  summary: 'The text of an event that stands in a string is not sound JSON, while the JSON around it is.',
  matters: 'Tools that open the outer JSON without an error fail at this event, or pass over it in silence.',
  watch: ({ insideStrings }) => ({
    *end() {
      for (const { span, message } of insideStrings) {
        yield { span, message: `${message} It stands in a string of valid JSON, which stays as it is.` };
      }
    },
  }),
};
