import type { Rule } from '../parts/rule';

/** The output of `aws cloudtrail lookup-events` and its like names the next page, if there is one. */
export const nextPage: Rule = {
  code: 'next-page',
  severity: 'information',
  summary: 'The log is one page of a longer result, as its NextToken tells.',
  matters: 'Events after this page are missing, so that nothing can be concluded from what is not found in it.',
  watch: ({ containers }) => ({
    *end() {
      for (const { span, value } of containers.flatMap(({ facts }) =>
        facts.filter(({ name }) => /^nextToken$/i.test(name)),
      )) {
        if (value && value !== 'null') {
          yield {
            span,
            message: 'The log is one page of a longer result: ask for the next page with this token to see the rest.',
          };
        }
      }
    },
  }),
};
