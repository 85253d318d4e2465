import { type Command, Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { containerTitle, type Log, leftoverOf } from '../../core';
import type { ActiveLog } from '../logs/activeLog';
import { logLanguage } from '../logs/languages';
import type { Busy } from '../shared/busy';
import { eventCount } from '../shared/counts';
import { damageCount, leftoverParts, problemCount } from './notices';
import { troubleOf } from './problems';

/** Behind the language's name in the status bar: how many events, in what container, how many problems. */
export function registerStatus(active: ActiveLog, busy: Busy): Disposable {
  const item = languages.createLanguageStatusItem('cloudtrail.log', { language: logLanguage });
  item.name = l10n.t('CloudTrail Log');
  const show = () => {
    const { log, open } = active;
    item.busy = busy.isBusy;
    if (!log || !open) {
      item.text = l10n.t('Reading events…');
    } else {
      const { problems, damages } = troubleOf({ logs: [{ open, log }] });
      const lost = leftoverParts(leftoverOf(log));
      const wrong = [problemCount(problems) ?? '', damageCount(damages) ?? '', ...lost].filter(Boolean);
      item.text = eventCount(log.records.length);
      item.detail = [...containers(log), ...wrong].join(', ');
      item.command = log.unexplained.length ? goThere(open.uri) : undefined;
      item.severity = wrong.length ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    }
  };
  return Disposable.from(
    item,
    active.onDidChange(show),
    busy.onDidChange(show),
    languages.onDidChangeDiagnostics(({ uris }) => {
      uris.some((uri) => uri.toString() === active.uri?.toString()) && show();
    }),
  );
}

/** Where to see what was not understood. */
function goThere(uri: string): Command {
  return {
    command: 'cloudtrail.revealUnexplained',
    title: l10n.t('Show What Was Not Understood'),
    arguments: [uri],
  };
}

function containers(log: Log): string[] {
  return [...new Set(log.containers.map(({ id }) => containerTitle(id)))];
}
