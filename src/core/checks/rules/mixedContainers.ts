import { containerTitle } from '../../containers/text/titles';
import type { Rule } from '../parts/rule';
import { runsOf } from '../parts/runs';

/** Documentation mixes containers with prose in between; a file that mixes them without was pasted together. */
export const mixedContainers: Rule = {
  code: 'mixed-containers',
  severity: 'information',
  summary: 'A file holds events in several kinds of containers, so that most tools will read only some of them.',
  matters: 'A tool that knows one of the shapes reads its events and never mentions the others.',
  watch: (log) => ({
    *end() {
      for (const [first, ...rest] of runsOf(log)) {
        const other = rest.find(({ id }) => id !== first?.id);
        if (first && other) {
          yield {
            span: { start: other.span.start, end: Math.min(other.span.start + 1, other.span.end) },
            message: `Here the container changes from “${containerTitle(first.id)}” to “${containerTitle(other.id)}”: most tools read only one kind in a file.`,
          };
        }
      }
    },
  }),
};
