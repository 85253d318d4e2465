import type { Memento } from 'vscode';
import { facets, type TableColumn, tableColumn, usualColumns } from '../../core';
import type { ColumnState, SortState } from './protocol';

const memory = { columns: 'table.columns', sort: 'table.sort', facets: 'table.facets' } as const;

/** In CSS pixels. */
const widths = { least: 40, most: 2000, usual: 140 } as const;
const usualWidths: Readonly<Record<string, number>> = {
  time: 165,
  identity: 190,
  event: 190,
  target: 230,
  source: 130,
};
const usualFacets = ['event', 'identity', 'error', 'source', 'region'];

/** A column and how wide it is. */
export interface ChosenColumn {
  readonly column: TableColumn;
  readonly width: number;
}

/** What the user chose of the table for this workspace: columns in order, their widths, the sort, the facets at the side. */
export class TableChoices {
  /** A column of a path is made once, since what was sorted by it is kept under it. */
  readonly #made = new Map<string, TableColumn | undefined>();

  constructor(readonly memento: Memento) {}

  get columns(): readonly ChosenColumn[] {
    const chosen = this.memento.get<readonly Pick<ColumnState, 'id' | 'width'>[]>(memory.columns);
    const columns = chosen?.flatMap(({ id, width }) => this.#chosen(id, width)) ?? [];
    return columns.length > 0 ? columns : usualColumns.flatMap((id) => this.#chosen(id));
  }

  get sort(): { readonly column: TableColumn; readonly descending: boolean } {
    const { column, descending } = this.memento.get<SortState>(memory.sort, { column: 'time', descending: false });
    const found = this.column(column) ?? this.column('time');
    return { column: found as TableColumn, descending };
  }

  get facets(): readonly string[] {
    const chosen = this.memento.get<readonly string[]>(memory.facets, usualFacets);
    return facets.flatMap(({ id }) => (chosen.includes(id) ? id : []));
  }

  column(id: string): TableColumn | undefined {
    if (!this.#made.has(id)) {
      this.#made.set(id, tableColumn(id));
    }
    return this.#made.get(id);
  }

  async setColumns(columns: readonly Partial<ColumnState>[]): Promise<void> {
    const known = columns.flatMap(({ id, width }) => (id === undefined ? [] : this.#chosen(id, width)));
    await this.memento.update(
      memory.columns,
      known.map(({ column: { id }, width }) => ({ id, width })),
    );
  }

  async setSort({ column, descending }: SortState): Promise<void> {
    if (this.column(column)) {
      await this.memento.update(memory.sort, { column, descending });
    }
  }

  async setFacets(chosen: readonly string[]): Promise<void> {
    await this.memento.update(memory.facets, chosen);
  }

  #chosen(id: string, width = usualWidths[id] ?? widths.usual): readonly ChosenColumn[] {
    const column = this.column(id);
    const fits = Math.min(Math.max(Math.round(width), widths.least), widths.most);
    return column && Number.isFinite(fits) ? [{ column, width: fits }] : [];
  }
}
