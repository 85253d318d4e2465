import { span } from '../../text/span';
import type { Report } from '../reports/report';

/** A damage found, with the edits that mend it. */
export function reportOf(
  kind: Report['kind'],
  start: number,
  end: number,
  edits: Report['edits'],
  detail = '',
): Report {
  return { kind, span: span(start, end), edits, detail };
}
