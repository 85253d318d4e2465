import type { Log } from '../../core';

/** So many files are named; of more, the folders that they are in. */
const most = 100;

/** The shape of the files that a query for files reads. */
const shape = 's3-log';

/** A log, and the path of its file, if it is one. */
interface Filed {
  readonly file: string | undefined;
  readonly log: Pick<Log, 'containers'>;
}

/** The files of some logs that are in the shape in which S3 delivers them, or patterns for them, and how many logs are not. */
export function filesToAsk(logs: readonly Filed[]): { readonly files: readonly string[]; readonly others: number } {
  const found = logs.flatMap(({ file, log }) =>
    file !== undefined && log.containers.some(({ id }) => id === shape) ? [file] : [],
  );
  const files = [...new Set(found)];
  return { files: files.length > most ? patternsFor(files) : files, others: logs.length - found.length };
}

function patternsFor(files: readonly string[]): readonly string[] {
  return [...new Set(files.map((file) => file.replace(/[^/\\]*?((?:\.[A-Za-z]+)+)$/, '*$1')))].sort();
}
