import type { Span } from '../text/span';
import type { Fix } from './finding';
import type { FindingIndex } from './findingIndex';

/** The fixes of a finding, by code and place: those of all findings with this code that touch the span. Empty when the finding is gone. */
export function fixesFor(found: FindingIndex, code: string, span: Span): Fix[] {
  return [...found.at(code, span)].flatMap((finding) => finding.fixes);
}
