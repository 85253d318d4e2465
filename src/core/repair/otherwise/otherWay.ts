import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Piece } from '../notations/decodedPart';
import type { Found } from '../notations/readGrowing';
import type { Report } from '../reports/report';

/** Another way to read a sample that is damaged as it stands: with pieces in it that are the layout's and not the author's. */
export interface OtherWay {
  /** Whether what it takes away stands in few places, so that even a large sample with little damage may be meant. */
  readonly sparse?: boolean;
  /**
   * What speaks for this way in the sample that was read in `place`; undefined when nothing does. Costs no more than the sample's length.
   * @param near the text around its damages: what stands elsewhere did no harm.
   */
  look(text: string, place: Place, near: string): Evidence | undefined;
}

/** A sample as it was read. */
export interface Place extends Span {
  readonly reports: readonly Report[];
}

export interface Evidence {
  /** How much better the sample must be so, as a multiple of what is wrong with it then. */
  readonly doubt: number;
  /** What is read otherwise in `[start, reach)`, in order. */
  pieces(start: number, reach: number): Iterable<Piece>;
  /** Whether what was read so bears the evidence out, beside what is wrong with the sample as it stands. */
  holds?(found: Found, asWritten: readonly Report[]): boolean;
  /** The findings whose fix makes `edits`. */
  reports(edits: readonly Edit[]): Report[];
}
