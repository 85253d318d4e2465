import type { ColumnState, SortState } from '../editor/table/protocol';
import { columnAt, moved, sized, widthOf } from './columns';
import { made, setAttributes } from './dom';

/** A mouse that moves less than this, in CSS pixels, clicks. */
const CLICK = 4;

export interface HeaderWishes {
  /** Sort by a column, or the other way round. */
  sort(at: number): void;
  /** Columns while the mouse moves one, and when it is let go. */
  change(columns: readonly ColumnState[], isDone: boolean): void;
}

/** The titles of the columns: a click sorts, their edges size them, and they are dragged to another place. */
export class Header {
  readonly element = made('div', { class: 'row header', attributes: { role: 'row', 'aria-rowindex': 1 } });
  #columns: readonly ColumnState[] = [];

  constructor(readonly wishes: HeaderWishes) {}

  show(columns: readonly ColumnState[], sort: SortState, keys: string): void {
    this.#columns = columns;
    this.element.replaceChildren(
      ...columns.map(({ id, title, width }, at) => {
        const edge = made('span', { class: 'edge', attributes: { 'aria-hidden': true } });
        const isSorted = sort.column === id;
        const order = isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
        const cell = made(
          'div',
          {
            class: `cell title ${order}`,
            attributes: {
              role: 'columnheader',
              id: `h${at}`,
              'aria-colindex': at + 1,
              'aria-sort': order,
              'aria-description': keys,
            },
          },
          made('span', { class: 'text', text: title }),
          edge,
        );
        cell.style.width = `${width}px`;
        edge.addEventListener('pointerdown', (event) => this.#size(event, at));
        cell.addEventListener('pointerdown', (event) => this.#press(event, at));
        return cell;
      }),
    );
  }

  /** Marks the title with the cursor; a negative one marks none. */
  mark(at: number): void {
    for (const [index, cell] of [...this.element.children].entries()) {
      cell.classList.toggle('focused', index === at);
    }
    setAttributes(this.element, { 'data-marked': at });
  }

  #size(event: PointerEvent, at: number): void {
    event.stopPropagation();
    const [from, width] = [event.clientX, this.#columns[at]?.width ?? 0];
    this.#drag(event, (x, isDone) => this.wishes.change(sized(this.#columns, at, width + x - from), isDone));
  }

  #press(event: PointerEvent, at: number): void {
    if (event.button !== 0) {
      return;
    }
    const from = event.clientX;
    const columns = this.#columns;
    const left = this.element.getBoundingClientRect().left;
    let isMoved = false;
    this.#drag(event, (x, isDone) => {
      isMoved ||= Math.abs(x - from) > CLICK;
      if (isMoved) {
        const target = columnAt(columns, Math.min(Math.max(0, x - left), widthOf(columns) - 1));
        this.wishes.change(moved(columns, at, target), isDone);
      } else if (isDone) {
        this.wishes.sort(at);
      }
    });
  }

  /** Follows the mouse until its button is let go, wherever that is. */
  #drag(event: PointerEvent, follow: (x: number, isDone: boolean) => void): void {
    const { element } = this;
    // No text shall be selected on the way.
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    const move = ({ clientX }: PointerEvent) => follow(clientX, false);
    const up = ({ clientX }: PointerEvent) => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      follow(clientX, true);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
  }
}
