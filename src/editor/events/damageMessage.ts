import { l10n } from 'vscode';
import { counted, type Leftover, type Log, leftoverOf } from '../../core';
import { eventCount } from '../shared/counts';

/** What the reader of the list must know about the text behind it; undefined when all of it was understood. */
export function damageMessage(log: Log): string | undefined {
  const parts = [...(log.damages.length ? [damages(log.damages.length)] : []), ...leftoverParts(leftoverOf(log))];
  return parts.length ? parts.join(', ') : undefined;
}

/** What was left over, in words: nothing, how much text, and how many events seem to begin in it. */
export function leftoverParts({ characters, events: count }: Leftover): string[] {
  return [
    ...(characters ? [notUnderstood(characters)] : []),
    ...(count ? [l10n.t('{0} not read', eventCount(count))] : []),
  ];
}

function notUnderstood(characters: number): string {
  return characters === 1
    ? l10n.t('1 character not understood')
    : l10n.t('{0} characters not understood', counted(characters));
}

/** The number of damages in words. */
export function damages(count: number): string {
  return count === 1 ? l10n.t('1 place is damaged') : l10n.t('{0} places are damaged', counted(count));
}
