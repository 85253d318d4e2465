import type { Edit } from '../../text/edit';
import { span } from '../../text/span';
import { wrappedLines } from '../kinds/wrappedLines';
import type { Report } from '../reports/report';

/** The finding that lines were wrapped, which `joins` put together again; none when there is nothing to join. */
export function wrapReport(joins: readonly Edit[], column: string): Report[] {
  const at = joins[0]?.span.start;
  return at === undefined
    ? []
    : [{ kind: wrappedLines, span: span(Math.max(0, at - 1), at), edits: [...joins], detail: column }];
}
