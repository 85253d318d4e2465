import { l10n } from 'vscode';
import { counted, type RepairEdit } from '../../core';

/** The number of events in words. */
export function eventCount(count: number): string {
  return count === 1 ? l10n.t('1 event') : l10n.t('{0} events', counted(count));
}

/** The number of events that stand for many each, in words. */
export function sumCount(count: number): string {
  return count === 1 ? l10n.t('1 aggregated event') : l10n.t('{0} aggregated events', counted(count));
}

/** The number of places at which a text is or would be changed, in words; as findings count them. */
export function placeCount(count: number): string {
  return count === 1 ? l10n.t('1 place') : l10n.t('{0} places', counted(count));
}

/** What edits mend, and where, in words: problems as the Problems view counts them, and places. */
export function mendCount(edits: readonly RepairEdit[]): string {
  const problems = new Set(edits.flatMap(({ sources }) => sources)).size;
  const what = problems === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', counted(problems));
  return l10n.t('{0} in {1}', what, placeCount(edits.length));
}

/** That events were not written, since their text would not have said what the document says. */
export function leftOut(count: number): string {
  return l10n.t('Left out, since nothing may be lost in writing: {0}.', eventCount(count));
}
