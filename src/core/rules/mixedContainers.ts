import type { ContainerInfo } from '../log/logDocument';
import type { Rule } from './rule';

/** Documentation mixes containers with prose in between; a file that mixes them without was pasted together. */
export const mixedContainers: Rule = {
  code: 'mixed-containers',
  severity: 'information',
  summary: 'A file holds events in several kinds of containers, so that most tools will read only some of them.',
  watch: ({ containers, text }) => ({
    *end() {
      const [first] = containers;
      const other = containers.find(({ id }) => id !== first?.id);
      if (first && other && containers.every((one, index) => follows(text, containers[index - 1], one))) {
        yield {
          span: { start: other.span.start, end: Math.min(other.span.start + 1, other.span.end) },
          message: `Here the container changes from “${first.id}” to “${other.id}”: most tools read only one kind in a file.`,
        };
      }
    },
  }),
};

/** Whether nothing but space and commas stands between the two. */
function follows(text: string, before: ContainerInfo | undefined, after: ContainerInfo): boolean {
  return !before || !/[^\s,]/.test(text.slice(before.span.end, after.span.start));
}
