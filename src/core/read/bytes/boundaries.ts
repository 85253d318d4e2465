import { CLOSE_BRACE, COMMA, OPEN_BRACE, spaceStart } from '../../json/chars';
import { scanClean } from '../../json/cleanScan';
import type { LogDocument } from '../../log/logDocument';
import type { Span } from '../../text/span';
import type { ByteHead } from './byteHead';

/** A place where one value seems to end and the next to begin with the name that all begin with. */
export interface Boundary {
  /** Behind the value that ends. */
  readonly end: number;
  /** At the brace of the next. */
  readonly start: number;
}

/** How many sound values must stand before a cut: what damage there is lies so far from it that the text behind cannot matter. */
const MARGIN = 4;
/** How many boundaries are looked at from the end of a window before it is given up. */
const MOST_BOUNDARIES = 256;

/** The last boundaries of a text, the last one first. They are guesses: a text may say the same. */
export function* lastBoundaries(text: string, { firstName, inArray }: ByteHead): Generator<Boundary, void> {
  const name = `"${firstName}"`;
  let found = 0;
  for (let at = text.lastIndexOf(name); at > 0 && found < MOST_BOUNDARIES; at = text.lastIndexOf(name, at - 1)) {
    const boundary = boundaryBefore(text, at, inArray);
    if (boundary) {
      found++;
      yield boundary;
    }
  }
}

function boundaryBefore(text: string, name: number, inArray: boolean): Boundary | undefined {
  const start = spaceStart(text, name) - 1;
  if (text.charCodeAt(start) !== OPEN_BRACE) {
    return undefined;
  }
  const before = spaceStart(text, start) - 1;
  const comma = text.charCodeAt(before) === COMMA;
  const end = comma ? spaceStart(text, before) - 1 : before;
  return text.charCodeAt(end) === CLOSE_BRACE && (comma || !inArray) ? { end: end + 1, start } : undefined;
}

/**
 * Where a text may be cut: the last of its boundaries behind which a value ends in this reading too, with {@link MARGIN} sound values before
 * it and no damage among them. Undefined when there is none.
 */
export function cutIn(
  log: LogDocument,
  boundaries: Iterable<Boundary>,
  ends: (offset: number) => boolean,
): number | undefined {
  const run: Boundary[] = [];
  for (const boundary of boundaries) {
    run.push(boundary);
    const last = run.length > MARGIN ? run[0] : undefined;
    if (last && ends(last.end) && isQuiet(log, boundary.start, last.end) && isSound(log.text, run)) {
      return last.end;
    }
    run.splice(0, run.length - MARGIN);
  }
  return undefined;
}

/** Whether what stands between the boundaries, the last one first, is one sound value each. */
function isSound(text: string, run: readonly Boundary[]): boolean {
  return run.every(({ start }, index) => {
    const next = run[index - 1];
    return !next || scanClean(text, start, next.end) === next.end;
  });
}

/** Whether nothing in `[start, end]` is damaged or not understood. */
function isQuiet({ damages, unexplained }: LogDocument, start: number, end: number): boolean {
  const touches = (span: Span) => span.start <= end && start <= span.end;
  return (
    !damages.some(({ span, edits }) => touches(span) || edits.some((edit) => touches(edit.span))) &&
    !unexplained.some(touches)
  );
}
