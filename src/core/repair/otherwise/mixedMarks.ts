import { span } from '../../text/span';
import type { DamageKind } from '../kinds';
import { escapedJson, htmlEntity, quotesDoubled } from '../kinds/notations';
import { piecesIn } from '../notations/decodedPart';
import type { OtherWay, Place } from './otherWay';

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

/** By how many of the first marks of a sample its own are known, and how many of those tell. */
const FIRST_MARKS = 8;
const ENOUGH = 2;

/** Samples in which only a part of the quotation marks is written in another notation: some were lost, or mended by hand. */
export const mixedMarks: readonly OtherWay[] = KINDS.map(({ kind, sign, fewest, written }) => ({
  look: (text, place, near) =>
    (near.match(sign)?.length ?? 0) >= fewest && isOwn(text, place, written)
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

/**
 * Whether such marks are those of a sample: it is written so from its beginning, or no object begins with one. Further on, what somebody wrote
 * into an event may look like events.
 */
function isOwn(text: string, { start, end }: Place, { source }: RegExp): boolean {
  return beginsSo(text, start, source) || !new RegExp(`\\{\\s{0,80}(?:${source})`, 'i').test(text.slice(start, end));
}

function beginsSo(text: string, start: number, written: string): boolean {
  const marks = new RegExp(`${written}|"`, 'gi');
  marks.lastIndex = start;
  const first = Array.from({ length: FIRST_MARKS }, () => marks.exec(text)?.[0]);
  return first.filter((mark) => mark !== undefined && mark !== '"').length >= ENOUGH;
}
