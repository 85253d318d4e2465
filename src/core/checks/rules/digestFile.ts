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
          yield {
            span: { start: span.start, end: Math.min(span.start + 1, span.end) },
            message: `This is a digest file, for validation: ${contentsOf(files)}.`,
          };
        }
      }
    },
  }),
};

/** What it holds of so many log files; that of an hour without log files names none. */
function contentsOf(files: string | undefined): string {
  return files === '0'
    ? 'it names no log file and holds no events'
    : files === '1'
      ? 'it holds the hash of 1 log file and no events'
      : `it holds the hashes of ${files ?? 'its'} log files and no events`;
}
