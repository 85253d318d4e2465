import type { l10n as Translations } from 'vscode';
import { counted, type OtherPlace } from '../../core';

/** What a link says before it is gone. A count is of all open logs, and says so: the hover beside it counts in its own log. */
export function linkTooltip({ way, others }: OtherPlace, l10n: Pick<typeof Translations, 't'>): string {
  switch (way) {
    case 'issued':
      return l10n.t('Go to the event that issued it');
    case 'may have issued':
      return l10n.t('Go to the event that may have issued it');
    case 'began':
      return l10n.t('Go to the sign-in with which its session began');
    case 'may have begun':
      return l10n.t('Go to the sign-in with which its session may have begun');
    case 'repeats':
      return l10n.t('Go to another copy of this event');
    default:
      return others === 1
        ? l10n.t('Go to the other event of the open logs that mentions it')
        : l10n.t('Go to the next of {0} other events of all open logs that mention it', counted(others));
  }
}
