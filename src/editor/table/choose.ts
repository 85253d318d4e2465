import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { facets, pathColumnId, tableColumn, tableColumns } from '../../core';
import { labelText, withoutIcons } from '../shared/labelText';
import type { TableChoices } from './tableChoices';
import type { TableView } from './tableView';

interface Choice extends QuickPickItem {
  readonly id: string;
}

/** Asks for the columns of the table; whatever is written with a dot in it, or a name that no column has, can be a column too. */
export async function chooseColumns(view: TableView): Promise<void> {
  const { choices } = view;
  const chosen = await pickColumns(choices);
  if (chosen) {
    const now = choices.columns;
    const kept = now.filter(({ column: { id } }) => chosen.includes(id));
    const added = chosen.filter((id) => !kept.some(({ column }) => column.id === id));
    await choices.setColumns([
      ...kept.map(({ column: { id }, width }) => ({ id, width })),
      ...added.map((id) => ({ id })),
    ]);
    view.tell();
  }
}

function pickColumns(choices: TableChoices): Promise<readonly string[] | undefined> {
  const box = window.createQuickPick<Choice>();
  const shown = choices.columns.map(({ column }) => column);
  const paths = shown.filter(({ id }) => !tableColumns.some((column) => column.id === id));
  const known = [...tableColumns, ...paths].map(({ id, title }) => ({ id, label: withoutIcons(labelText(title)) }));
  let items: readonly Choice[] = known;
  box.title = l10n.t('Columns of the Table');
  box.placeholder = l10n.t('Choose columns, or write the path of a value: requestParameters.bucketName');
  box.canSelectMany = true;
  box.items = items;
  box.selectedItems = items.filter(({ id }) => shown.some((column) => column.id === id));
  box.onDidChangeValue((value) => {
    const id = value.trim() === '' ? undefined : pathColumnId(value);
    const selected = box.selectedItems;
    const own = items.filter((item) => known.includes(item) || selected.includes(item));
    const isNew = id !== undefined && tableColumn(id) !== undefined && !own.some((item) => item.id === id);
    const path = {
      id: id ?? '',
      label: withoutIcons(labelText(value.trim())),
      description: l10n.t('path'),
      alwaysShow: true,
    };
    items = [...own, ...(isNew ? [path] : [])];
    box.items = items;
    box.selectedItems = selected;
  });
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      resolve(box.selectedItems.map(({ id }) => id));
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

/** Asks for the facets at the side of the table. */
export async function chooseFacets(view: TableView): Promise<void> {
  const now = view.choices.facets;
  const items = facets.map(({ id, title }) => ({
    id,
    label: title,
    picked: now.includes(id),
    kind: QuickPickItemKind.Default,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Facets of the Table'),
    placeHolder: l10n.t('Of what are the most frequent values shown?'),
    canPickMany: true,
  });
  if (chosen) {
    await view.choices.setFacets(chosen.map(({ id }) => id));
    view.tell();
  }
}

/** Asks for a time, and goes to the earliest event from then on. */
export async function askForTime(view: TableView): Promise<void> {
  await window.showInputBox({
    title: l10n.t('Go to Time'),
    prompt: l10n.t('The earliest event from then on, in UTC'),
    placeHolder: '2024-05-14T09:30',
    // Says what is wrong while one types; what is right is gone to at once, so that one sees it.
    validateInput: (value) => (value.trim() === '' ? undefined : view.goToTime(value)),
  });
}
