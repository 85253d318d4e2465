import type { LogDocument } from '../log/logDocument';
import { rules } from '../rules/index';
import { overlaps, type Span } from '../text/span';
import type { Finding, Fix } from './finding';
import { findings, findingsOf, type SeverityOf } from './findings';

/**
 * The fixes of a finding, made anew from the current text: those of all findings with this code that touch the span. Empty when the
 * finding is gone. Looks only at the record there, unless the rule needs them all.
 */
export function fixesFor(log: LogDocument, code: string, span: Span): Fix[] {
  return candidates(log, code, span)
    .filter((finding) => overlaps(finding.span, span))
    .flatMap((finding) => finding.fixes);
}

function candidates(log: LogDocument, code: string, span: Span): Finding[] {
  const only: SeverityOf = (other, standard) => (other === code ? standard : 'off');
  const rule = rules.find((other) => other.code === code);
  const record = log.records.around(span.start);
  return rule && !rule.watch && record ? findingsOf(log, record, only) : findings(log, only);
}
