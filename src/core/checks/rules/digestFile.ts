import type { Rule } from '../parts/rule';

/** Digest files lie beside log files and are named alike; somebody who looks for events opens them by mistake. */
export const digestFile: Rule = {
  code: 'digest-file',
  severity: 'information',
  summary: 'The file is a digest, with which log files are validated; it holds no events.',
  matters: 'Whoever counts events finds none here; the log files are those that the digest names.',
  watch: ({ containers }) => ({
    *end() {
      for (const { id, span, facts } of containers) {
        if (id === 'digest-file') {
          const files = facts.find(({ name }) => name === 'logFiles')?.value;
          const hashes = files === '1' ? 'hash of 1 log file' : `hashes of ${files ?? 'its'} log files`;
          yield {
            span: { start: span.start, end: Math.min(span.start + 1, span.end) },
            message: `This is a digest file: it holds the ${hashes}, for validation, and no events.`,
          };
        }
      }
    },
  }),
};
