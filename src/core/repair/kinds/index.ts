import { badEscape } from './badEscape';
import { bareName } from './bareName';
import { comment } from './comment';
import { cutOff } from './cutOff';
import { danglingComma } from './danglingComma';
import { escapedJson } from './escapedJson';
import { extraCloser } from './extraCloser';
import { extraColon } from './extraColon';
import { extraComma } from './extraComma';
import { extraOpener } from './extraOpener';
import { foreignLiteral } from './foreignLiteral';
import { fragment } from './fragment';
import { hashRocket } from './hashRocket';
import { htmlEntity } from './htmlEntity';
import { invisibleCharacter } from './invisibleCharacter';
import type { DamageKind } from './kind';
import { leadingText } from './leadingText';
import { linePrefix } from './linePrefix';
import { markupResidue } from './markupResidue';
import { mergeConflict } from './mergeConflict';
import { missingCloser } from './missingCloser';
import { missingClosingQuote } from './missingClosingQuote';
import { missingColon } from './missingColon';
import { missingComma } from './missingComma';
import { missingOpener } from './missingOpener';
import { missingOpeningQuote } from './missingOpeningQuote';
import { missingValue } from './missingValue';
import { placeholder } from './placeholder';
import { placeholderValue } from './placeholderValue';
import { quotesDoubled } from './quotesDoubled';
import { rawControlCharacter } from './rawControlCharacter';
import { shiftedQuote } from './shiftedQuote';
import { singleQuote } from './singleQuote';
import { smartQuote } from './smartQuote';
import { strayQuote } from './strayQuote';
import { strayText } from './strayText';
import { trailingComma } from './trailingComma';
import { trailingText } from './trailingText';
import { typePlaceholder } from './typePlaceholder';
import { unescapedQuote } from './unescapedQuote';
import { unquotedValue } from './unquotedValue';
import { wrappedLines } from './wrappedLines';
import { wrongCloser } from './wrongCloser';
import { wrongEncoding } from './wrongEncoding';
import { wrongOpener } from './wrongOpener';

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
