import type { JsonNode } from '../json/node';
import { append } from '../text/append';
import { byStart, type Span } from '../text/span';
import type { Steps } from '../text/steps';
import { nodesOf, type OpenedContents } from './parts/container';
import type { SearchHost } from './search/lookAt';
import { openWrapped } from './wrapped';

/** What was read of the entries of a container, and those entries that are no record and hold none where one belongs. */
export interface ReadEntries extends OpenedContents {
  readonly records: readonly JsonNode[];
  readonly odd: readonly JsonNode[];
}

/** What was read, with what is no record as not understood. */
export function asRead({ odd, ...read }: ReadEntries, spanOf: (node: JsonNode) => Span): OpenedContents {
  return { ...read, unexplained: [...read.unexplained, ...odd.map(spanOf)].sort(byStart) };
}

/** The same with the records further inside of what stands among records and is none: damage may have put one list into another. */
export function* withInner(read: ReadEntries, host: SearchHost): Steps<OpenedContents> {
  if (read.records.length === 0 || read.odd.length === 0) {
    return asRead(read, host.spanOf);
  }
  const { facts } = read;
  const records = [...read.records];
  const reports = [...read.reports];
  const unexplained = [...read.unexplained];
  for (const node of read.odd) {
    const inner = yield* openWrapped(node, host);
    append(records, nodesOf(inner?.records ?? []));
    append(reports, inner?.reports ?? []);
    append(unexplained, inner ? inner.unexplained : [host.spanOf(node)]);
  }
  records.sort((one, other) => one.offset - other.offset);
  return { facts, records, reports, unexplained: unexplained.sort(byStart) };
}
