import { made, setAttributes, setText } from './dom';

/** The events whose time cannot be read, beside the timeline: as high as a bar of so many would be. A click asks for them. */
export class UntimedBin {
  readonly element: HTMLButtonElement;
  readonly #bar = made('span', { class: 'bar' });
  readonly #said = made('span', { class: 'count' });

  constructor(ask: () => void) {
    this.element = made('button', { class: 'untimed', attributes: { type: 'button' } }, this.#bar, this.#said);
    this.element.hidden = true;
    this.element.addEventListener('click', ask);
  }

  get hasFocus(): boolean {
    return document.activeElement === this.element;
  }

  /**
   * @param most how many events the highest bar stands for
   * @param said what it is, in words
   */
  show(count: number, most: number, said: string): void {
    this.element.hidden = count === 0;
    this.#bar.style.height = `${Math.min(100, (count / most) * 100)}%`;
    setText(this.#said, '?');
    setAttributes(this.element, { 'aria-label': said, title: said });
  }
}
