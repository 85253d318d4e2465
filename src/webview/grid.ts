import type { CellContext, ColumnState, TableRow, TableState, Words } from '../editor/table/protocol';
import { moved, widened, widthOf } from './columns';
import { type Bounds, movedPlace, type Place, TITLES, within } from './cursor';
import { made, setAttributes } from './dom';
import { Header } from './header';
import type { Host } from './host';
import { RowCache } from './rowCache';
import { placeOf, ROW, RowPool } from './rowPool';
import { Scroller } from './scroller';

/** What is kept of the grid while it is hidden. */
export interface KeptGrid extends Place {
  readonly offset: number;
  readonly length: number;
}

/**
 * The table: a pool of rows over as many as there are. The focus stays on the grid, which names the cell with the cursor, since rows are used again
 * for others.
 */
export class Grid {
  readonly element: HTMLElement;
  readonly #scroller: Scroller;
  readonly #header: Header;
  readonly #pool: RowPool;
  readonly #cache: RowCache;
  #state: TableState | undefined;
  #columns: readonly ColumnState[] = [];
  #place: Place = { row: 0, column: 0 };

  /** @param onCursor is told of the row that the cursor comes to */
  constructor(
    readonly host: Host,
    readonly words: Words,
    readonly onCursor: (row: number) => void,
  ) {
    this.#cache = new RowCache(host);
    this.#pool = new RowPool(words);
    this.#header = new Header({
      sort: (at) => this.#sort(at),
      change: (columns, isDone) => this.#arrange(columns, isDone),
    });
    const stuck = made(
      'div',
      { class: 'stuck', attributes: { role: 'presentation' } },
      this.#header.element,
      this.#pool.element,
    );
    this.element = made('div', {
      class: 'grid',
      attributes: { role: 'grid', tabindex: 0, 'aria-label': words.table, 'aria-readonly': true },
    });
    this.#scroller = new Scroller(this.element, () => this.render());
    this.#scroller.canvas.append(stuck);
    this.#listen();
  }

  /** What brings the grid back to where it is. */
  get kept(): KeptGrid {
    return { ...this.#place, offset: this.#scroller.offset, length: this.#state?.length ?? 0 };
  }

  show(state: TableState, kept: KeptGrid | undefined): void {
    const isNew = state.edition !== this.#state?.edition;
    // Without rows the cursor can be nowhere else.
    const isAtTitles = this.#place.row === TITLES && (this.#state?.length ?? 0) > 0;
    this.#state = state;
    this.#columns = state.columns;
    setAttributes(this.element, { 'aria-rowcount': state.length + 1, 'aria-colcount': state.columns.length });
    this.#header.show(state.columns, state.sort, this.words.columnKeys);
    this.#cache.begin(state.edition);
    this.measure();
    if (isNew) {
      this.#settle(state, isAtTitles, kept?.length === state.length ? kept : undefined);
    }
    this.render();
  }

  take(edition: number, from: number, rows: readonly TableRow[]): void {
    if (edition === this.#state?.edition) {
      this.#cache.take(from, rows);
      this.render();
    }
  }

  /** In other rows the cursor stays with its event, or where it was before the page was hidden. */
  #settle({ length, cursor }: TableState, isAtTitles: boolean, kept: KeptGrid | undefined): void {
    const { row, column } = kept ?? { row: 0, column: this.#place.column };
    const found = cursor >= 0 ? cursor : Math.min(Math.max(0, row), length - 1);
    // Who sorts at the titles wants to see what is first now.
    const offset = kept ? kept.offset : isAtTitles ? 0 : found * ROW - this.#scroller.seen / 2;
    this.#go({ row: isAtTitles ? TITLES : found, column });
    this.#scroller.scrollTo(offset);
    this.onCursor(found);
  }

  /** Puts the cursor on a row. */
  goTo(row: number): void {
    this.#go({ ...this.#place, row });
  }

  /** Looks how much room there is. */
  measure(): void {
    this.#scroller.measure(this.#state?.length ?? 0, widthOf(this.#columns));
  }

  render(): void {
    const state = this.#state;
    if (!state) {
      return;
    }
    const [first, end] = this.#scroller.rows;
    this.#cache.want(first, end, state.length);
    this.#pool.show({
      first,
      end,
      length: state.length,
      offset: this.#scroller.offset,
      columns: this.#columns,
      cursor: this.#place,
      row: (row) => this.#cache.row(row),
    });
    this.#mark();
  }

  /** Says which cell has the cursor: to assistive technology, and to the menu of VS Code. */
  #mark(): void {
    const { row, column } = this.#place;
    const id = row === TITLES ? `h${column}` : `c${row}-${column}`;
    this.#header.mark(row === TITLES ? column : -1);
    const context: CellContext & { readonly preventDefaultContextMenuItems: true } = {
      webviewSection: row === TITLES ? 'header' : 'cell',
      edition: this.#state?.edition ?? -1,
      position: row,
      column: this.#columns[column]?.id ?? '',
      preventDefaultContextMenuItems: true,
    };
    setAttributes(this.element, { 'data-vscode-context': JSON.stringify(context) });
    if (document.getElementById(id)) {
      setAttributes(this.element, { 'aria-activedescendant': id });
    } else {
      this.element.removeAttribute('aria-activedescendant');
    }
  }

  get #bounds(): Bounds {
    return {
      rows: this.#state?.length ?? 0,
      columns: this.#columns.length,
      page: Math.max(1, Math.floor(this.#scroller.seen / ROW) - 1),
    };
  }

  #go(place: Place): void {
    const before = this.#place.row;
    this.#place = within(place, this.#bounds);
    if (this.#place.row >= 0) {
      this.#scroller.showRow(this.#place.row);
    }
    this.#showColumn();
    this.render();
    if (this.#place.row >= 0 && this.#place.row !== before) {
      this.onCursor(this.#place.row);
    }
  }

  #showColumn(): void {
    const left = widthOf(this.#columns.slice(0, this.#place.column));
    this.#scroller.showAcross(left, left + (this.#columns[this.#place.column]?.width ?? 0));
  }

  #sort(at: number): void {
    const id = this.#columns[at]?.id;
    const sort = this.#state?.sort;
    if (id !== undefined) {
      this.host.wish({ wish: 'sort', column: id, descending: sort?.column === id && !sort.descending });
    }
  }

  #arrange(columns: readonly ColumnState[], isDone: boolean): void {
    if (isDone) {
      this.host.wish({ wish: 'columns', columns: columns.map(({ id, width }) => ({ id, width })) });
    } else if (this.#state) {
      // Cells that are moved stand in the order that the rows were asked in, so only widths are followed at once.
      const isSame = columns.every(({ id }, at) => id === this.#columns[at]?.id);
      this.#columns = isSame ? columns : this.#columns;
      this.#header.element.classList.toggle('moving', !isSame);
      for (const [at, { width }] of this.#columns.entries()) {
        (this.#header.element.children[at] as HTMLElement).style.width = `${width}px`;
      }
      this.measure();
      this.render();
    }
  }

  #listen(): void {
    const { element } = this;
    element.addEventListener('keydown', (event) => this.#key(event));
    this.#pool.element.addEventListener('pointerdown', ({ target }) => {
      const place = placeOf(target);
      if (place) {
        this.#go(place);
      }
    });
    this.#pool.element.addEventListener('dblclick', ({ target }) => {
      const place = placeOf(target);
      if (place) {
        this.#open(place.row, false);
      }
    });
    this.#header.element.addEventListener('pointerdown', ({ target }) => {
      const title = (target as Element).closest('[role=columnheader]');
      if (title) {
        this.#go({ row: TITLES, column: Number(title.id.slice(1)) });
      }
    });
  }

  #open(row: number, stay: boolean): void {
    this.host.wish({ wish: 'open', edition: this.#state?.edition ?? -1, position: row, stay });
  }

  #key(event: KeyboardEvent): void {
    const isDone = this.#place.row === TITLES ? this.#titleKey(event) : this.#rowKey(event);
    if (isDone || this.#moveKey(event)) {
      event.preventDefault();
    }
  }

  #titleKey({ key, altKey, shiftKey }: KeyboardEvent): boolean {
    const { column } = this.#place;
    const way = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    if (way !== 0 && (altKey || shiftKey)) {
      const columns = altKey ? moved(this.#columns, column, column + way) : widened(this.#columns, column, way);
      if (columns !== this.#columns) {
        this.#arrange(columns, true);
        this.#place = { row: TITLES, column: altKey ? column + way : column };
      }
      return true;
    }
    if (key === 'Enter' || key === ' ') {
      this.#sort(column);
      return true;
    }
    return false;
  }

  #rowKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const { row, column } = this.#place;
    if (key === 'Enter' || key === ' ') {
      this.#open(row, key === ' ');
      return true;
    }
    if (key.toLowerCase() === 'c' && (ctrlKey || metaKey)) {
      const id = this.#columns[column]?.id ?? '';
      this.host.wish({ wish: 'copy', edition: this.#state?.edition ?? -1, position: row, column: id });
      return true;
    }
    return false;
  }

  #moveKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const to = altKey ? undefined : movedPlace(this.#place, key, ctrlKey || metaKey, this.#bounds);
    if (to) {
      this.#go(to);
    }
    return to !== undefined;
  }
}
