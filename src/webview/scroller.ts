import { made } from './dom';
import { ROW } from './rowPool';
import { Scale } from './scale';

/** Moves over all rows with a scrollbar, a wheel and steps, however many there are. */
export class Scroller {
  /** As high as a browser can have it, and as wide as all columns. */
  readonly canvas = made('div', { class: 'canvas', attributes: { role: 'presentation' } });
  #scale = new Scale(0, ROW, 0);
  #offset = 0;
  #scrolled = 0;

  /**
   * @param element scrolls the canvas
   * @param onScroll is told that other rows are seen
   */
  constructor(
    readonly element: HTMLElement,
    readonly onScroll: () => void,
  ) {
    element.append(this.canvas);
    element.addEventListener('scroll', () => {
      if (Math.abs(element.scrollTop - this.#scrolled) >= 1) {
        this.#scrolled = element.scrollTop;
        this.#offset = this.#scale.clamp(this.#scale.offsetOf(element.scrollTop));
      }
      onScroll();
    });
    element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  /** How far the upper edge of what is seen is from the first row, in CSS pixels. */
  get offset(): number {
    return this.#offset;
  }

  /** How much of the rows is seen. */
  get seen(): number {
    return this.#scale.seen;
  }

  /** The rows of which something is seen: the first, and the one behind the last. */
  get rows(): readonly [number, number] {
    return this.#scale.rowsAt(this.#offset);
  }

  /** Looks how much room there is below the titles. */
  measure(rows: number, width: number): void {
    const seen = Math.max(ROW, this.element.clientHeight - ROW);
    this.#scale = new Scale(rows, ROW, seen);
    this.canvas.style.height = `${this.#scale.height + ROW}px`;
    this.canvas.style.width = `max(100%, ${width}px)`;
    this.canvas.style.setProperty('--seen', `${seen + ROW}px`);
    this.#offset = this.#scale.clamp(this.#offset);
  }

  scrollTo(offset: number): void {
    this.#offset = this.#scale.clamp(offset);
    this.element.scrollTop = this.#scale.scrollTopOf(this.#offset);
    // What the browser made of it, so that the event about it is known.
    this.#scrolled = this.element.scrollTop;
  }

  showRow(row: number): void {
    this.scrollTo(this.#scale.showing(row, this.#offset));
  }

  /** Shows what is between two edges across. */
  showAcross(left: number, right: number): void {
    const { scrollLeft, clientWidth } = this.element;
    this.element.scrollLeft = Math.min(Math.max(scrollLeft, right - clientWidth), left);
  }

  /** Of a scaled scrollbar one pixel is many rows: a wheel moves by rows all the same. */
  #wheel(event: WheelEvent): void {
    if (this.#scale.height < this.#scale.full && event.deltaY !== 0 && !event.shiftKey) {
      event.preventDefault();
      this.scrollTo(this.#offset + event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? ROW : 1));
      this.onScroll();
    }
  }
}
