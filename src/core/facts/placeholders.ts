import raw from './placeholders.json';

const signs = new RegExp(raw.signs);
const marked = new RegExp(`${raw.signs}|${raw.marks}`, 'i');
const anything = new RegExp(`${raw.signs}|${raw.marks}|${raw.words}|${raw.wholes}`, 'i');

/** Whether a text has a sign of a blank to fill in, or of something taken out: `<name>`, `...`. */
export function hasBlank(text: string): boolean {
  return signs.test(text);
}

/** Whether a text has such a sign or a word that says so, as no name has: EXAMPLE. */
export function isMarked(text: string): boolean {
  return marked.test(text);
}

/** Whether a text stands where an id would: marked, or words. Names may look so, too. */
export function isPlaceholder(text: string): boolean {
  return anything.test(text);
}
