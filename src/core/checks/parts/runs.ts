import type { ContainerInfo, LogDocument } from '../../log/logDocument';

/**
 * The containers of a document in runs with nothing but space and commas between them. A file of logs is one run; in documentation,
 * where prose stands between the samples, each sample is one, and they have nothing to do with each other.
 */
export function runsOf({ containers, text }: LogDocument): ContainerInfo[][] {
  const runs: ContainerInfo[][] = [];
  for (const container of containers) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && !/[^\s,]/.test(text.slice(before.span.end, container.span.start))) {
      run.push(container);
    } else {
      runs.push([container]);
    }
  }
  return runs;
}
