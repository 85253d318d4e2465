import { l10n } from 'vscode';
import type { LogDocument } from '../../../core';

/** What the reader of the list must know about the text behind it; undefined when all of it was understood. */
export function messageOf(log: LogDocument): string | undefined {
  const unexplained = log.unexplained.reduce((sum, { start, end }) => sum + end - start, 0);
  const parts = [
    ...(log.damages.length ? [damages(log.damages.length)] : []),
    ...(unexplained ? [l10n.t('{0} characters not understood', unexplained)] : []),
  ];
  return parts.length ? parts.join(', ') : undefined;
}

/** The number of damages in words. */
export function damages(count: number): string {
  return count === 1 ? l10n.t('1 place is damaged') : l10n.t('{0} places are damaged', count);
}
