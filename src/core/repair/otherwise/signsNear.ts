import type { Edit } from '../../text/edit';
import type { DamageKind } from '../kinds';
import type { Notation } from '../notations/notation';
import type { Report } from '../reports/report';
import { marksReport } from './marksReport';
import type { OtherWay } from './otherWay';

/** Signs that are the layout's, and what they are read as. */
interface Signs {
  readonly kind: DamageKind;
  /** What speaks for them. Global. */
  readonly sign: RegExp;
  /** How many of it near the damages are more than chance. */
  readonly fewest: number;
  readonly doubt: number;
  readonly pieces: Notation['pieces'];
  /** The findings whose fix makes edits, where more is to be said of them than what the first sign is. */
  readonly reports?: (text: string, edits: readonly Edit[]) => Report[];
}

/** The way to read a sample without such signs, for which enough of them near its damages speak. */
export function signsNear({ kind, sign, fewest, doubt, pieces, reports }: Signs): OtherWay {
  const tell = reports ?? ((text: string, edits: readonly Edit[]) => marksReport(kind, text, edits));
  return {
    look: (text, _place, near) =>
      (near.match(sign)?.length ?? 0) >= fewest
        ? {
            doubt,
            pieces: (start, reach) => pieces(text, start, reach),
            reports: (edits) => tell(text, edits),
          }
        : undefined,
  };
}
