import { LazyNode } from '../../json/lazyNode';
import { type JsonNode, members } from '../../json/node';
import { append } from '../../text/append';
import type { DamageKind } from '../kinds';
import { escapedJson, htmlEntity, quotesDoubled } from '../kinds/notations';
import { piecesIn } from '../notations/decodedPart';
import { marksReport } from './marksReport';
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
  /** Whether a sample may begin in other marks than those: a program writes no entity by chance, but a text in an event has a quotation mark escaped or doubled. */
  readonly further: boolean;
}

const KINDS: readonly MixedMarks[] = [
  {
    kind: htmlEntity,
    sign: /&(?:amp;){0,3}(?:quot;?|#34;|#x22;)/gi,
    fewest: 1,
    written: /&(?:amp;){0,3}(?:quot;?|#34;|#x22;)/gi,
    further: true,
  },
  { kind: escapedJson, sign: /[{[:,]\s{0,80}\\"|\\"\s{0,80}[:,}\]]/g, fewest: 2, written: /\\"/g, further: false },
  { kind: quotesDoubled, sign: /[{,]\s{0,80}""\w|\w""\s{0,80}[:,}]/g, fewest: 3, written: /""/g, further: false },
];

/** By how many of the first marks of a sample its own are known, and how many of those tell. */
const FIRST_MARKS = 8;
const ENOUGH = 2;

/** Samples in which only a part of the quotation marks is written in another notation: some were lost, or mended by hand. */
export const mixedMarks: readonly OtherWay[] = KINDS.map(({ kind, sign, fewest, written, further }) => ({
  look: (text, place, near) =>
    (near.match(sign)?.length ?? 0) >= fewest && isOwn(text, place, written, further)
      ? {
          // Texts may hold such marks for reasons of their own, or an attacker's.
          doubt: 2,
          pieces: (from, reach) => piecesIn(text, from, reach, written, () => '"'),
          holds: ({ inner }) => beginsSo(text, place.start, written.source) || !repeatsName(inner.root),
          reports: (edits) => marksReport(kind, text, edits),
        }
      : undefined,
}));

/**
 * Whether such marks are those of a sample: it is written so from its beginning, or may be further on and no object begins with one. What
 * somebody wrote into an event may look like events, or like members of this one.
 */
function isOwn(text: string, { start, end }: Place, { source }: RegExp, further: boolean): boolean {
  const opening = new RegExp(`\\{\\s{0,80}(?:${source})`, 'i');
  return beginsSo(text, start, source) || (further && !opening.test(text.slice(start, end)));
}

/** Whether an object that was damaged has two members of one name: the second may be what somebody wrote into the first event. */
function repeatsName(root: JsonNode): boolean {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const names = members(node).map(({ name }) => name);
    if (new Set(names).size < names.length) {
      return true;
    }
    append(open, node instanceof LazyNode ? [] : (node.children ?? []));
  }
  return false;
}

function beginsSo(text: string, start: number, written: string): boolean {
  const marks = new RegExp(`${written}|"`, 'gi');
  marks.lastIndex = start;
  const first = Array.from({ length: FIRST_MARKS }, () => marks.exec(text)?.[0]);
  return first.filter((mark) => mark !== undefined && mark !== '"').length >= ENOUGH;
}
