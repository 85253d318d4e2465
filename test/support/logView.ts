import type { LogDocument } from '../../src/core';
import { dataOf } from '../../src/core/json/plain';

/** What a person can tell of a document: its records, damages and what was not understood. */
export function logView(log: LogDocument): unknown {
  return {
    containers: log.containers,
    records: [...log.records].map((found) => ({
      span: found.span,
      damaged: found.damaged,
      name: found.text('eventName'),
      data: dataOf(found.tree),
    })),
    damages: log.damages,
    unexplained: log.unexplained,
  };
}
