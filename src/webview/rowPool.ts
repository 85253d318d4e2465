import type { ColumnState, TableRow, Words } from '../editor/table/protocol';
import type { Place } from './cursor';
import { counted, filled, made, setAttributes, setText } from './dom';

/** In CSS pixels, as the lists of VS Code have it. */
export const ROW = 22;

/** What is shown of rows. */
export interface Shown {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
  readonly length: number;
  readonly offset: number;
  readonly columns: readonly ColumnState[];
  readonly cursor: Place;
  row(row: number): TableRow | undefined;
}

/** As many rows as are seen, used again for others when they are scrolled away. */
export class RowPool {
  readonly element = made('div', { class: 'body', attributes: { role: 'rowgroup' } });
  readonly #rows: HTMLElement[] = [];

  constructor(readonly words: Words) {}

  show(shown: Shown): void {
    while (this.#rows.length < shown.end - shown.first) {
      const element = made('div', { class: 'row', attributes: { role: 'row' } });
      this.#rows.push(element);
      this.element.append(element);
    }
    const used = new Set<HTMLElement>();
    for (let row = shown.first; row < shown.end; row++) {
      const element = this.#rows[row % this.#rows.length] as HTMLElement;
      used.add(element);
      this.#fill(element, row, shown);
    }
    for (const element of this.#rows) {
      element.hidden = !used.has(element);
      if (element.hidden) {
        // Nothing that is not seen may have the name of a cell that is.
        element.replaceChildren();
      }
    }
  }

  #fill(element: HTMLElement, row: number, { length, offset, columns, cursor, row: rowAt }: Shown): void {
    const found = rowAt(row);
    const failed = found?.failed ? `, ${this.words.failed}` : '';
    element.style.transform = `translateY(${row * ROW - offset}px)`;
    element.classList.toggle('failed', failed !== '');
    element.classList.toggle('current', row === cursor.row);
    setAttributes(element, {
      'aria-rowindex': row + 2,
      'aria-label': filled(this.words.row, counted(row + 1), counted(length)) + failed,
      'aria-selected': row === cursor.row,
    });
    while (element.childElementCount > columns.length) {
      element.lastElementChild?.remove();
    }
    while (element.childElementCount < columns.length) {
      element.append(made('div', { class: 'cell', attributes: { role: 'gridcell' } }));
    }
    for (const [at, { width }] of columns.entries()) {
      const cell = element.children[at] as HTMLElement;
      cell.id = `c${row}-${at}`;
      cell.style.width = `${width}px`;
      cell.title = found?.cells[at] ?? '';
      setAttributes(cell, { 'aria-colindex': at + 1 });
      cell.classList.toggle('focused', row === cursor.row && at === cursor.column);
      setText(cell, found ? (found.cells[at] ?? '') : '…');
    }
  }
}

/** The cell at which something happens. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const [, row, column] = /^c(\d+)-(\d+)$/.exec((target as Element | null)?.closest('[role=gridcell]')?.id ?? '') ?? [];
  return row === undefined ? undefined : { row: Number(row), column: Number(column) };
}
