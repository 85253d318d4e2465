import type { FacetState, FacetValue, Words } from '../editor/table/protocol';
import { counted, filled, made } from './dom';
import type { Host } from './host';

/** The values of the chosen facets with their counts: a click filters, a second one takes it out. One stop for Tab, arrows go on from there. */
export class FacetColumn {
  readonly element: HTMLElement;
  /** Which value has the focus, or had it last. */
  #current = '';

  constructor(
    readonly host: Host,
    readonly words: Words,
  ) {
    this.element = made('aside', { class: 'facets', attributes: { 'aria-label': words.facets, tabindex: -1 } });
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('focusin', ({ target }) => {
      this.#current = (target as HTMLElement).dataset.name ?? this.#current;
      this.#roam();
    });
  }

  show(facets: readonly FacetState[]): void {
    const hadFocus = this.element.contains(document.activeElement);
    const { scrollTop } = this.element;
    this.element.replaceChildren(...facets.map((facet) => this.#facet(facet)));
    this.element.scrollTop = scrollTop;
    this.#roam();
    if (hadFocus) {
      // A value that is gone leaves the focus to the column, and not to nothing.
      (this.#buttons.find(({ dataset }) => dataset.name === this.#current) ?? this.#buttons[0] ?? this.element).focus();
    }
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')];
  }

  #facet({ id, title, values, others }: FacetState): HTMLElement {
    const more = others > 0 ? [made('div', { class: 'others', text: filled(this.words.others, counted(others)) })] : [];
    const head = made('h3', { text: title });
    return made(
      'section',
      { attributes: { role: 'group', 'aria-label': title } },
      head,
      ...values.map((value) => this.#value(id, value)),
      ...more,
    );
  }

  #value(facet: string, { key, label, count, asked }: FacetValue): HTMLElement {
    const button = made(
      'button',
      {
        class: key === undefined ? 'value none' : 'value',
        attributes: { type: 'button', 'aria-pressed': asked, tabindex: -1, title: label },
      },
      made('span', { class: 'label', text: label }),
      made('span', { class: 'count', text: counted(count) }),
    );
    button.dataset.name = JSON.stringify([facet, key]);
    button.addEventListener('click', () =>
      this.host.wish({ wish: 'toggle', facet, ...(key !== undefined && { key }) }),
    );
    return button;
  }

  /** Tab comes to one value only. */
  #roam(): void {
    const buttons = this.#buttons;
    const stop = buttons.find(({ dataset }) => dataset.name === this.#current) ?? buttons[0];
    for (const button of buttons) {
      button.tabIndex = button === stop ? 0 : -1;
    }
  }

  #key(event: KeyboardEvent): void {
    const buttons = this.#buttons;
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons[Math.min(Math.max(0, to), buttons.length - 1)]?.focus();
    }
  }
}
