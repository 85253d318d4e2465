import { commands, Disposable, type ExtensionContext, window } from 'vscode';
import type { ListedEvents } from '../events/listedEvents';
import { registerCellCommands } from './cellCommands';
import { askForTime, chooseColumns, chooseFacets } from './choose';
import { TableChoices } from './tableChoices';
import { TableView } from './tableView';

/** The table of events in the panel, and its commands. */
export function registerTable(list: ListedEvents, { extensionUri, workspaceState }: ExtensionContext): Disposable {
  const view = new TableView(list, new TableChoices(workspaceState), extensionUri);
  const { hasTable } = list.logs.keys;
  const offer = () => {
    if (list.current) {
      hasTable.set(true);
    }
  };
  const show = async () => {
    hasTable.set(true);
    await commands.executeCommand('cloudtrail.table.focus');
  };
  offer();
  return Disposable.from(
    view,
    list.onDidChange(offer),
    window.registerWebviewViewProvider('cloudtrail.table', view),
    registerCellCommands(view),
    commands.registerCommand('cloudtrail.showTable', show),
    commands.registerCommand('cloudtrail.showInTable', async (node: unknown) => {
      await commands.executeCommand('cloudtrail.filterTo', node);
      await show();
    }),
    commands.registerCommand('cloudtrail.table.chooseColumns', () => chooseColumns(view)),
    commands.registerCommand('cloudtrail.table.chooseFacets', () => chooseFacets(view)),
    commands.registerCommand('cloudtrail.table.goToTime', () => askForTime(view)),
  );
}
