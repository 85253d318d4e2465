import { drain, enclosing, foldsOf, read } from '../../src/core';

/** What is folded in a text: from which line to which. */
export const folds = (text: string, most = 100) =>
  drain(foldsOf(read(text), most)).map(({ start, end }) => {
    const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
    return [lineOf(start), lineOf(end)];
  });

/** What is around the mark `|`, from the inside out, but for the event and what holds that. */
export const around = (marked: string) => {
  const text = marked.replace('|', '');
  return enclosing(read(text), marked.indexOf('|'))
    .map(({ start, end }) => text.slice(start, end))
    .reverse()
    .slice(0, -1);
};
