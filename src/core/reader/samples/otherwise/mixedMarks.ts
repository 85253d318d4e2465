import { span } from '../../../text/span';
import type { DamageKind } from '../../damages';
import { escapedJson } from '../../damages/escapedJson';
import { htmlEntity } from '../../damages/htmlEntity';
import { quotesDoubled } from '../../damages/quotesDoubled';
import { piecesIn } from '../region';
import type { OtherWay } from './otherWay';

/** A notation in which a part of the quotation marks is written. */
interface MixedMarks {
  readonly kind: DamageKind;
  /** Such marks where they must stand to be the sample's own. Global. */
  readonly sign: RegExp;
  /** How many of them are more than a slip. */
  readonly fewest: number;
  /** Every such mark. Global. */
  readonly written: RegExp;
}

const KINDS: readonly MixedMarks[] = [
  {
    kind: htmlEntity,
    sign: /&(?:amp;){0,3}(?:quot;?|#34;|#x22;)/gi,
    fewest: 1,
    written: /&(?:amp;){0,3}(?:quot;?|#34;|#x22;)/gi,
  },
  { kind: escapedJson, sign: /[{[:,]\s{0,80}\\"|\\"\s{0,80}[:,}\]]/g, fewest: 2, written: /\\"/g },
  { kind: quotesDoubled, sign: /[{,]\s{0,80}""\w|\w""\s{0,80}[:,}]/g, fewest: 3, written: /""/g },
];

/** Samples in which only a part of the quotation marks is written in another notation: some were lost, or mended by hand. */
export const mixedMarks: readonly OtherWay[] = KINDS.map(({ kind, sign, fewest, written }) => ({
  look: (text, _, near) =>
    (near.match(sign)?.length ?? 0) >= fewest
      ? {
          // Texts may hold such marks for reasons of their own, or an attacker's.
          doubt: 2,
          pieces: (from, reach) => piecesIn(text, from, reach, written, () => '"'),
          reports: (edits) =>
            edits.slice(0, 1).map(({ span: { start: at, end: to } }) => ({
              kind,
              span: span(at, to),
              edits: [...edits],
              detail: text.slice(at, to),
            })),
        }
      : undefined,
}));
