import type { Span } from '../../text/span';
import { drain } from '../../text/steps';
import type { Fix } from '../parts/finding';
import { allowedFixes } from './allowedFixes';
import type { FindingIndex } from './findingIndex';

/**
 * The fixes of a finding in a text, by code and place: those of all findings with this code that touch the span. Empty when the finding is
 * gone, or when the guard refuses them.
 */
export function fixesFor(text: string, found: FindingIndex, code: string, span: Span): Fix[] {
  return [...found.at(code, span)].flatMap(({ fixes }) => fixes.flatMap((fix) => allowed(text, fix)));
}

/** Each fix passes the guard for itself, since they are offered side by side; the mends of damages did when the text was read. */
function allowed(text: string, fix: Fix): readonly Fix[] {
  return fix.changesValue ? drain(allowedFixes(text, [fix])) : [fix];
}
