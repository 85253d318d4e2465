import { skipSpace } from '../json/chars';
import { scanClean } from '../json/cleanScan';
import { jsonText } from '../json/jsonText';
import { isReadAlike, type LogDocument } from '../log/logDocument';
import { readInSteps } from '../read/read';
import type { Steps } from '../text/steps';
import { Breaks, type Limits } from './breaks';
import { type LaidOut, Layout } from './layout';
import { type Ceiling, type LayoutStyle, logBreaks, styles } from './logBreaks';

/** A log as people read it. */
export interface Readable extends LaidOut {
  readonly style: LayoutStyle;
  /** Why it is not laid out further: which limit that would have broken. */
  readonly ceiling: Ceiling | undefined;
  /** How many damaged events stay in one line, since in lines they would read as something else. */
  readonly held: number;
}

/** Up to here VS Code colours a document and folds it: `LARGE_FILE_LINE_COUNT_THRESHOLD` and `LARGE_FILE_SIZE_THRESHOLD` of its text model. */
const editorLimits: Limits = { lines: 300_000, length: 20 * 1_024 * 1_024 };

/** From how many characters a line on, on average, a text is no text to read. */
const DENSE = 400;

/** Whether so many characters in so few lines had better be laid out. */
export function isDense(length: number, lines: number): boolean {
  return length > DENSE * lines;
}

/**
 * Lays out a log in one line: as far as it stays under the limits of the editor, and no other way than by white space between its tokens. Damaged
 * events are laid out as they were read, and only if they still read the same then. Undefined for a text that is no JSON, and for one that
 * would break the limits in any layout.
 */
export function* readableInSteps(log: LogDocument, limits: Limits = editorLimits): Steps<Readable | undefined> {
  if (!isJson(log)) {
    return undefined;
  }
  let ceiling: Ceiling | undefined;
  for (const style of styles) {
    const found = yield* laidOut(log, style, limits);
    if (typeof found !== 'string') {
      return found && { style, ceiling, ...found };
    }
    ceiling ??= found;
  }
  return undefined;
}

function isJson({ text, records }: LogDocument): boolean {
  const start = skipSpace(text, 0, text.length);
  const opens = '{['.includes(text.charAt(start)) && start < text.length;
  return (
    opens && (records.length > 0 || skipSpace(text, scanClean(text, start, text.length), text.length) === text.length)
  );
}

function* laidOut(
  log: LogDocument,
  style: LayoutStyle,
  limits: Limits,
): Steps<Pick<Readable, 'held' | 'layout' | 'text'> | Ceiling | undefined> {
  const damaged: ReadonlySet<number> = new Set(log.damages.length > 0 ? damagedIn(log) : []);
  const none: ReadonlySet<number> = new Set();
  let held = none;
  for (;;) {
    const breaks = yield* logBreaks(log, style, held, limits);
    if (!(breaks instanceof Breaks)) {
      return breaks;
    }
    const made = yield* Layout.of(log.text, breaks);
    const changed = log.damages.length > 0 ? yield* readOtherwise(log, made.text, damaged) : none;
    if (changed?.size === 0) {
      return { held: held.size, ...made };
    }
    if (held === damaged) {
      return undefined;
    }
    held = changed && held === none ? changed : damaged;
  }
}

function damagedIn({ records }: LogDocument): number[] {
  const found: number[] = [];
  for (const { damaged, index } of records) {
    if (damaged) {
      found.push(index);
    }
  }
  return found;
}

/** The damaged events that read as something else in a layout; undefined where it has other damages, or more events or fewer. */
function* readOtherwise(
  log: LogDocument,
  text: string,
  damaged: ReadonlySet<number>,
): Steps<ReadonlySet<number> | undefined> {
  const again = yield* readInSteps(text);
  if (!isReadAlike(again, log)) {
    return undefined;
  }
  const changed = new Set<number>();
  for (const index of damaged) {
    if (textOf(log, index) !== textOf(again, index)) {
      changed.add(index);
    }
    yield;
  }
  return changed;
}

function textOf({ records, text }: LogDocument, index: number): string | undefined {
  const record = records.at(index);
  return record && jsonText(record.tree, text);
}
