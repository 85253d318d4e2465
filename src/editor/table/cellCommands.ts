import { commands, Disposable, env } from 'vscode';
import { csvLine, type FilterNode, narrowed, not } from '../../core';
import { copyRows } from '../events/copyRows';
import type { CellContext } from './protocol';
import { cellOf } from './received';
import type { TableView } from './tableView';

/** What the menu of a cell does, and that of a column's title. Each is told of the cell by the page, and believes it only as far as it goes. */
export function registerCellCommands(view: TableView): Disposable {
  const { model, choices, list } = view;
  const about = (act: (cell: CellContext) => unknown) => (given: unknown) => {
    const cell = cellOf(given);
    return cell && cell.edition === model.edition?.number ? act(cell) : undefined;
  };
  const filter = (changed: (term: FilterNode) => string) =>
    about(({ position, column }) => {
      const found = model.at(position);
      const term = found && choices.column(column)?.termOf(found.event, found.file);
      return term && list.filter.set(changed(term));
    });
  const sort = (descending: boolean) =>
    about(async ({ column }) => {
      await choices.setSort({ column, descending });
      await view.refresh();
    });
  return Disposable.from(
    commands.registerCommand(
      'cloudtrail.table.open',
      about(({ edition, position }) => view.open(edition, position, false)),
    ),
    commands.registerCommand(
      'cloudtrail.table.filterTo',
      filter((term) => narrowed(list.filter.current, term)),
    ),
    commands.registerCommand(
      'cloudtrail.table.filterOut',
      filter((term) => narrowed(list.filter.current, not(term))),
    ),
    commands.registerCommand(
      'cloudtrail.table.findAll',
      // Whatever else is asked for, so that nothing with the value is left out.
      filter((term) => narrowed('', term)),
    ),
    commands.registerCommand(
      'cloudtrail.table.copyValue',
      about(({ edition, position, column }) => view.copyValue(edition, position, column)),
    ),
    commands.registerCommand(
      'cloudtrail.table.copyJson',
      about(({ position }) => copyJson(view, position)),
    ),
    commands.registerCommand(
      'cloudtrail.table.copyCsv',
      about(({ position }) => copyCsv(view, position)),
    ),
    commands.registerCommand('cloudtrail.table.sortAscending', sort(false)),
    commands.registerCommand('cloudtrail.table.sortDescending', sort(true)),
    commands.registerCommand(
      'cloudtrail.table.hideColumn',
      about(async ({ column: hidden }) => {
        const left = choices.columns.filter(({ column: { id } }) => id !== hidden);
        await choices.setColumns(left.map(({ column: { id }, width }) => ({ id, width })));
        view.tell();
      }),
    ),
  );
}

/** As the Events view copies: of a document with the repairs that it would make. */
async function copyJson({ model }: TableView, position: number): Promise<void> {
  const { listed, order } = model.edition ?? {};
  const row = order?.[position];
  if (listed && row !== undefined) {
    const rows = listed.shown.logs.length === 1 ? [listed.events.place(row).index] : [row];
    await copyRows({ shown: listed.shown, record: ({ index }) => listed.events.at(index) }, rows);
  }
}

/** With the titles, without which nobody knows later what is what. */
async function copyCsv({ model, choices }: TableView, position: number): Promise<void> {
  const found = model.at(position);
  if (found) {
    const columns = choices.columns.map(({ column }) => column);
    const lines = [columns.map(({ title }) => title), columns.map((column) => column.valueOf(found.event, found.file))];
    await env.clipboard.writeText(`${lines.map(csvLine).join('\r\n')}\r\n`);
  }
}
