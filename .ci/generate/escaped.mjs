/**
 * A sentence as Markdown that shows just that sentence, also in a table.
 * @param {string} sentence
 */
export function escaped(sentence) {
  return sentence.replace(/[\\`*_{}[\]<>|]/g, '\\$&');
}
