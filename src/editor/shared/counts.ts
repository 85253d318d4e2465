import { l10n } from 'vscode';

/** The number of events in words. */
export function eventCount(count: number): string {
  return count === 1 ? l10n.t('1 event') : l10n.t('{0} events', inThousands(count));
}

/** That events were not written, since their text would not have said what the document says. */
export function leftOut(count: number): string {
  return l10n.t('Left out, since nothing may be lost in writing: {0}.', eventCount(count));
}

/** A number as people read it. */
export function inThousands(count: number): string {
  return count.toLocaleString('en-US');
}
