import type { ColumnState } from '../editor/table/protocol';

/** How far a key moves the edge of a column, and the narrowest column, in CSS pixels. */
const STEP = 10;
const NARROWEST = 40;

/** Columns with one of another width. */
export function sized(columns: readonly ColumnState[], at: number, width: number): readonly ColumnState[] {
  return columns.map((column, index) =>
    index === at ? { ...column, width: Math.max(NARROWEST, Math.round(width)) } : column,
  );
}

/** Columns with one wider by so many steps of the keyboard, or narrower. */
export function widened(columns: readonly ColumnState[], at: number, steps: number): readonly ColumnState[] {
  return sized(columns, at, (columns[at]?.width ?? 0) + steps * STEP);
}

/** Columns with one at another place; the same where there is none. */
export function moved(columns: readonly ColumnState[], from: number, to: number): readonly ColumnState[] {
  const column = columns[from];
  if (!column || to < 0 || to >= columns.length) {
    return columns;
  }
  const others = columns.filter((one) => one !== column);
  return [...others.slice(0, to), column, ...others.slice(to)];
}

/** Which column is at so many pixels from the left edge of the first. */
export function columnAt(columns: readonly ColumnState[], x: number): number {
  let edge = 0;
  const found = columns.findIndex(({ width }) => {
    edge += width;
    return x < edge;
  });
  return found < 0 ? columns.length - 1 : found;
}

/** How wide all are together. */
export function widthOf(columns: readonly ColumnState[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
