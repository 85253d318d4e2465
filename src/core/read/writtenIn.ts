import type { RecordNodes } from '../containers/parts/container';
import { type Span, span } from '../text/span';
import { runsOf } from './census/census';

/** A name and the beginning of its value, of which no sign says that it ends; in typographic marks or straight ones. */
const TEXT_BEFORE =
  /["“”„'‘’«»＂]([A-Za-z]\w{1,40})["“”'’«»＂]\s{0,9}(?::|=>)\s{0,9}["“”„'‘’«»＂][^"“”„'‘’«»＂{}\n]{0,200}\\?["“”„'‘’«»＂]?$/;
const NEAR = 320;
/** The texts at the top of an event that its caller writes, or chooses words of. */
const WRITTEN: ReadonlySet<string> = new Set(['userAgent', 'errorMessage']);

/** Records of one value, in text order. */
interface ReadRecords {
  readonly records: RecordNodes;
  readonly damaged: boolean;
}

/**
 * The places of records that are none: they begin on a line in the text that the caller of an event wrote into it. Where what
 * is around such a line was not read, as in a table of a page, nothing else says that somebody wrote them there.
 */
export function writtenIn(text: string, parts: readonly ReadRecords[]): Span[] {
  return parts
    .filter(({ damaged }) => damaged)
    .flatMap(({ records }) => [...runsOf(records)].flatMap(({ suspects }) => suspects))
    .filter(({ offset }) => isInText(text.slice(Math.max(0, offset - NEAR), offset)))
    .map(({ offset, length }) => span(offset, offset + length));
}

function isInText(before: string): boolean {
  return WRITTEN.has(TEXT_BEFORE.exec(before)?.[1] ?? '');
}
