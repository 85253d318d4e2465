import { arbitraryGenerators } from './arbitrary';
import type { Generator } from './generator';
import { bareUrls, commentOpeners, foreignCharacters, oddLineEnds } from './inserts';
import { bullets, hardWraps, lineMistakes, mailQuoting, mergeConflicts } from './lines';
import { entities, mixedQuotes, ocr, ruby } from './notation';
import { otherBrackets } from './otherBrackets';
import { middleCut, pastedBetween, pastedBetweenRecords, pastedIntoTexts } from './parts';
import { concatenated, python } from './python';

/** Every kind of damage that the fuzz inflicts, each in every layout. */
export const generators: readonly Generator[] = [
  commentOpeners,
  bareUrls,
  foreignCharacters,
  oddLineEnds,
  entities,
  mixedQuotes,
  hardWraps,
  mailQuoting,
  mergeConflicts,
  pastedIntoTexts,
  pastedBetween,
  pastedBetweenRecords,
  lineMistakes,
  middleCut,
  ocr,
  bullets,
  otherBrackets,
  python,
  concatenated,
  ruby,
  ...arbitraryGenerators,
];
