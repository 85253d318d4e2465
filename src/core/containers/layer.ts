import type { DecodedText } from '../repair/notations/decodedText';
import type { Source } from './parts/source';

/** The text that is being read, how many strings deep it stands in the document, and what is kept of the document. */
export interface Layer {
  readonly text: DecodedText;
  readonly depth: number;
  readonly source: Source;
}
