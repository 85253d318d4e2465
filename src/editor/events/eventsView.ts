import { commands, Disposable, type Memento, window } from 'vscode';
import type { ActiveLog } from '../logs/activeLog';
import { fileName } from '../shared/convert';
import { askForLevels } from './chooseLevels';
import { registerMenu } from './contextMenu';
import { damageMessage } from './damageMessage';
import { EventsProvider } from './eventsProvider';
import { followCursor } from './followCursor';
import { arrangements, Levels } from './levels';

/** The Events view: the events of the followed log in groups. `memento` keeps what the user chose for this workspace. */
export function registerEventsView(active: ActiveLog, memento: Memento): Disposable {
  const levels = new Levels(memento, active.keys);
  const provider = new EventsProvider(active, levels);
  const view = window.createTreeView('cloudtrail.events', { treeDataProvider: provider, showCollapseAll: true });
  const refresh = () => {
    const { log, uri } = active;
    const day = provider.tree?.day;
    const damage = log && damageMessage(log);
    view.message = [...(day ? [`${day} UTC`] : []), ...(damage ? [damage] : [])].join(' · ');
    view.description = log && uri ? fileName(uri) : '';
    provider.refresh();
  };
  provider.setVisible(view.visible);
  return Disposable.from(
    view,
    levels,
    provider,
    view.onDidChangeVisibility(({ visible }) => provider.setVisible(visible)),
    active.onDidChange(refresh),
    levels.onDidChange(refresh),
    followCursor(view, provider),
    registerMenu(view, provider),
    commands.registerCommand('cloudtrail.groupByService', () => levels.choose(arrangements.service)),
    commands.registerCommand('cloudtrail.groupByIdentity', () => levels.choose(arrangements.identity)),
    commands.registerCommand('cloudtrail.chooseLevels', async () => {
      const chosen = await askForLevels();
      if (chosen) {
        await levels.choose(chosen);
      }
    }),
  );
}
