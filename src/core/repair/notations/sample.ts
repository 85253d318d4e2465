import type { JsonNode } from '../../json/node';
import type { Report } from '../reports/report';
import type { DecodedText } from './decodedText';

/** One JSON value in a document, read well or badly. */
export interface Sample {
  readonly start: number;
  readonly end: number;
  /** The value; for several records in a row, an array that the author did not write. */
  readonly root: JsonNode;
  readonly reports: Report[];
  /** The text that the offsets in `root` count in, where the value stands in another notation and was decoded. */
  readonly decoded?: DecodedText;
  /** Whether `root` stands for records in a row. */
  readonly sequence: boolean;
  /** Whether it stands in program code or in the middle of a sentence: it is one only if it holds records. */
  readonly code?: boolean;
  /** Whether it is a record in a notation that is not understood: it is counted, wherever it stands. */
  readonly unread?: boolean;
}
