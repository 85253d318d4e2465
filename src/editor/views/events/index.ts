import { commands, Disposable, window } from 'vscode';
import type { ActiveLog } from '../../activeLog';
import { fileName } from '../../convert';
import { askForLevels } from './chooseLevels';
import { followCursor } from './cursor';
import { arrangements, type Levels } from './levels';
import { registerMenu } from './menu';
import { messageOf } from './message';
import { EventsProvider } from './tree';

/** The Events view: the events of the followed log in groups. */
export function registerEventsView(active: ActiveLog, levels: Levels): Disposable {
  const provider = new EventsProvider(active, levels);
  const view = window.createTreeView('cloudtrail.events', { treeDataProvider: provider, showCollapseAll: true });
  const refresh = () => {
    const { log, document } = active;
    view.message = (log && messageOf(log)) ?? '';
    view.description = log && document ? fileName(document.uri) : '';
    provider.refresh();
  };
  return Disposable.from(
    view,
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
