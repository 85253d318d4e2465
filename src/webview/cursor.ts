/** Where the cursor of the grid is. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The row of the titles, above the first. */
export const TITLES = -1;

/** What the cursor cannot leave, and how many rows a page has. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** The place of the cursor after a key; undefined for a key that does not move it. `far` is with Ctrl, or Cmd on a Mac. */
export function movedPlace({ row, column }: Place, key: string, far: boolean, bounds: Bounds): Place | undefined {
  const { rows, columns, page } = bounds;
  const moves: Readonly<Record<string, Place>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageDown: { row: Math.max(0, row) + page, column },
    PageUp: { row: row === TITLES ? row : Math.max(0, row - page), column },
    Home: { row: 0, column: far ? 0 : column },
    End: { row: rows - 1, column: far ? columns - 1 : column },
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to && within(to, bounds);
}

/** The nearest place that there is; without rows only the titles are left. */
export function within({ row, column }: Place, { rows, columns }: Bounds): Place {
  return {
    row: Math.min(Math.max(TITLES, row), rows - 1),
    column: Math.min(Math.max(0, column), Math.max(0, columns - 1)),
  };
}
