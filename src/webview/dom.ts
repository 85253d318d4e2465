/** What an element begins with. Texts of logs go in as `text`, and nowhere else. */
interface Made {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
}

/** An element with texts and attributes; nothing here reads HTML. */
export function made<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { class: name, text, attributes = {} }: Made = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name) {
    element.className = name;
  }
  setAttributes(element, attributes);
  if (text !== undefined) {
    element.textContent = text;
  }
  element.append(...children);
  return element;
}

/** Sets what is different: a screen reader is told of everything that is set. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string | number | boolean>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, String(value));
    }
  }
}

/** Puts a text where another one may stand. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** A sentence of the editor's language with what belongs into it. */
export function filled(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (whole, at) => String(values[Number(at)] ?? whole));
}

/** A number as people read it: `10000` is `10,000`. */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
