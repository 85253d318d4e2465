import {
  cutOff,
  extraCloser,
  extraOpener,
  fragment,
  missingCloser,
  missingOpener,
  wrongCloser,
  wrongOpener,
} from './brackets';
import { badEscape, invisibleCharacter, rawControlCharacter, wrongEncoding } from './characters';
import type { DamageKind } from './kind';
import { escapedJson, htmlEntity, linePrefix, mergeConflict, quotesDoubled, wrappedLines } from './notations';
import {
  missingClosingQuote,
  missingOpeningQuote,
  shiftedQuote,
  singleQuote,
  smartQuote,
  strayQuote,
  unescapedQuote,
} from './quotes';
import {
  danglingComma,
  extraColon,
  extraComma,
  hashRocket,
  missingColon,
  missingComma,
  trailingComma,
} from './separators';
import { comment, leadingText, markupResidue, strayText, trailingText } from './strayTexts';
import {
  bareName,
  foreignLiteral,
  missingValue,
  placeholder,
  placeholderValue,
  typePlaceholder,
  unquotedValue,
} from './values';

export type { DamageKind } from './kind';

/** Every damage kind the reader knows, in the order of the documentation. The only list of them. */
export const damageKinds: readonly DamageKind[] = [
  missingComma,
  trailingComma,
  extraComma,
  danglingComma,
  missingColon,
  extraColon,
  missingValue,
  missingOpeningQuote,
  missingClosingQuote,
  strayQuote,
  unescapedQuote,
  shiftedQuote,
  smartQuote,
  singleQuote,
  bareName,
  unquotedValue,
  typePlaceholder,
  placeholder,
  placeholderValue,
  comment,
  missingCloser,
  cutOff,
  extraCloser,
  wrongCloser,
  wrongOpener,
  extraOpener,
  missingOpener,
  fragment,
  rawControlCharacter,
  badEscape,
  markupResidue,
  linePrefix,
  mergeConflict,
  wrappedLines,
  strayText,
  leadingText,
  trailingText,
  escapedJson,
  htmlEntity,
  quotesDoubled,
  hashRocket,
  foreignLiteral,
  invisibleCharacter,
  wrongEncoding,
];
