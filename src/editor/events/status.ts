import { type Command, Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { containerTitle, type Log } from '../../core';
import type { ActiveLog } from '../logs/activeLog';
import { logLanguage } from '../logs/languages';
import type { Busy } from '../shared/busy';
import { eventCount } from '../shared/counts';
import { damageMessage } from './damageMessage';

/** Behind the language's name in the status bar: how many events, in what container, how much of it damaged. */
export function registerStatus(active: ActiveLog, busy: Busy): Disposable {
  const item = languages.createLanguageStatusItem('cloudtrail.log', { language: logLanguage });
  item.name = l10n.t('CloudTrail Log');
  const show = () => {
    const { log } = active;
    item.busy = busy.isBusy;
    if (!log) {
      item.text = l10n.t('Reading events…');
    } else {
      const message = damageMessage(log);
      item.text = eventCount(log.records.length);
      item.detail = [...containers(log), ...(message ? [message] : [])].join(', ');
      item.command = log.unexplained.length ? goThere() : undefined;
      item.severity = message ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    }
  };
  return Disposable.from(item, active.onDidChange(show), busy.onDidChange(show));
}

/** Where to see what was not understood. */
function goThere(): Command {
  return { command: 'cloudtrail.revealUnexplained', title: l10n.t('Show What Was Not Understood') };
}

function containers(log: Log): string[] {
  return [...new Set(log.containers.map(({ id }) => containerTitle(id)))];
}
