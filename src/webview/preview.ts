import type { EventPreview } from '../editor/table/protocol';
import { made, setText } from './dom';

/** The event at the cursor, beside the table: what its card says, and its text. */
export class Preview {
  readonly element: HTMLElement;
  readonly #sentence = made('p');
  readonly #card = made('dl');
  readonly #text = made('pre');

  /** @param label what it is, in words */
  constructor(label: string) {
    this.element = made(
      'aside',
      { class: 'preview', attributes: { 'aria-label': label, tabindex: 0 } },
      this.#sentence,
      this.#card,
      this.#text,
    );
  }

  show({ sentence, card, text }: Omit<EventPreview, 'position'>): void {
    setText(this.#sentence, sentence);
    this.#card.replaceChildren(
      ...card.flatMap((part) => [made('dt', { text: part.heading }), made('dd', { text: part.text })]),
    );
    setText(this.#text, text);
    this.element.scrollTo(0, 0);
  }

  clear(): void {
    this.show({ sentence: '', card: [], text: '' });
  }
}
