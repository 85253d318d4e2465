import { damageKind } from './kind';

export const wrappedLines = damageKind({
  code: 'wrapped-lines',
  summary: 'Long lines were wrapped, so that line breaks stand in the middle of names and values.',
  matters: 'A mail program or a terminal broke the lines; names and values with a line break in them match nothing.',
  removesNoData: true,
  gathered: true,
  wide: true,
  message: (detail, count) =>
    detail
      ? `The lines of this sample were wrapped at column ${detail}, in the middle of names and values.`
      : `${count === 1 ? 'A line was' : `${count} lines were`} wrapped in the middle of a text.`,
  fixTitle: () => 'Join the wrapped lines',
});
