import { l10n } from 'vscode';
import type { Words } from './protocol';

/** The texts of the page, which has no way to the language of the editor itself. */
export function tableWords(): Words {
  return {
    table: l10n.t('CloudTrail events'),
    timeline: l10n.t('Events by time, in UTC'),
    facets: l10n.t('Most frequent values'),
    event: l10n.t('Event at the cursor'),
    row: l10n.t('Row {0} of {1}', '{0}', '{1}'),
    events: l10n.t('events'),
    oneEvent: l10n.t('event'),
    failed: l10n.t('failed'),
    writes: l10n.t('not read-only'),
    firsts: l10n.t('first of an identity or address'),
    untimed: l10n.t('{0} without a readable time', '{0}'),
    between: l10n.t('{0} to {1} UTC', '{0}', '{1}'),
    others: l10n.t('{0} others', '{0}'),
    allTimes: l10n.t('Show All Times'),
    columnKeys: l10n.t('Enter sorts, Shift and an arrow key size, Alt and an arrow key move the column.'),
    timelineKeys: l10n.t(
      'Arrow keys choose a time, with Shift several; Enter filters by it, Backspace shows all times.',
    ),
    loading: l10n.t('Reading events…'),
  };
}
