import type { LogDocument } from '../../log/logDocument';

/** What hovers need to know of the whole log. Each fact is worked out when it is first asked for, then kept. */
export interface LogFacts {
  readonly log: LogDocument;
}

/** The facts of a log. Costs nothing until one is asked for. */
export function logFacts(log: LogDocument): LogFacts {
  return { log };
}
