/** Chromium cuts elements that are higher than 33,554,428 pixels, so that the last of two million rows would never be seen. */
const HIGHEST = 8_000_000;

/**
 * Where rows of one height are in a list that is too high for a browser: the scrollbar moves over as much as a browser can, scaled to all of it.
 * Everything in CSS pixels; an offset is that of the upper edge of what is seen from the beginning of the list.
 */
export class Scale {
  constructor(
    readonly rows: number,
    readonly rowHeight: number,
    /** How much of the list is seen. */
    readonly seen: number,
  ) {}

  /** How high the element is that the scrollbar moves over. */
  get height(): number {
    return Math.min(this.full, HIGHEST);
  }

  get full(): number {
    return this.rows * this.rowHeight;
  }

  /** The largest offset: the last row is at the lower edge. */
  get last(): number {
    return Math.max(0, this.full - this.seen);
  }

  offsetOf(scrollTop: number): number {
    return this.height === this.full ? scrollTop : (scrollTop / this.#way) * this.last;
  }

  scrollTopOf(offset: number): number {
    return this.height === this.full ? offset : (offset / this.last) * this.#way;
  }

  clamp(offset: number): number {
    return Math.min(Math.max(0, offset), this.last);
  }

  /** The nearest offset at which all of a row is seen. */
  showing(row: number, offset: number): number {
    const top = row * this.rowHeight;
    return this.clamp(Math.max(Math.min(offset, top), top + this.rowHeight - this.seen));
  }

  /** The rows of which something is seen: the first, and the one behind the last. */
  rowsAt(offset: number): readonly [number, number] {
    const first = Math.floor(offset / this.rowHeight);
    return [first, Math.min(this.rows, Math.ceil((offset + this.seen) / this.rowHeight))];
  }

  get #way(): number {
    return Math.max(1, this.height - this.seen);
  }
}
