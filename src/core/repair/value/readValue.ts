import { buildCleanTree } from '../../json/buildTree';
import { skipSpace } from '../../json/chars';
import { CleanScanner } from '../../json/cleanScanner';
import type { JsonNode } from '../../json/node';
import { editedText } from '../../text/editedText';
import { span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { Borders } from '../lookahead/borders';
import type { ReadingContext } from '../lookahead/readingContext';
import { treeOf } from '../notations/decodedTree';
import type { Report } from '../reports/report';
import { wholeElementEnd } from '../search/elementStarts';
import { startState } from '../search/trail';
import { DeepValues } from '../tokens/deepValue';
import { readPrinted } from '../tokens/printed';
import { type Container, containerOf, expectsOf, framesOf, graft, openList } from './container';
import { groundFor, newShared } from './groundFor';
import { mend } from './mend';
import { orderedEdits } from './orderedEdits';
import { openContainer, readSound, type Strict } from './readContainer';

/** A value as it was meant, what is wrong with its text, and where it ends. */
export interface ReadValue {
  readonly root: JsonNode;
  readonly reports: Report[];
  readonly end: number;
}

/**
 * Reads the value that begins at `start`, whatever its state: an object, an array, or members without their braces. Sound elements of a
 * container are only measured; where one is damaged, the stretch up to the next sound one is mended by itself.
 */
export function* readValue(
  text: string,
  start: number,
  limit: number,
  context: ReadingContext,
): Steps<ReadValue | undefined> {
  const elements = context.elements ?? { scanner: new CleanScanner(text, limit), reuse: undefined };
  const borders = context.borders ?? new Borders([]);
  const strict: Strict = {
    text,
    limit,
    elements,
    deep: new DeepValues(text, limit),
    borders,
    shared: newShared(context.roughEnds),
  };
  const printed = readPrinted(text, start, borders.reach(start, limit));
  if (printed) {
    const { reports, end } = printed;
    return { root: treeOf(editedText(text, span(start, end), orderedEdits(reports))), reports, end };
  }
  const container = openContainer(strict, start);
  return container ? yield* readOn(strict, container, context) : yield* readWhole(strict, start, context);
}

function* readOn(strict: Strict, container: Container, context: ReadingContext): Steps<ReadValue | undefined> {
  const { text, elements } = strict;
  while (!(yield* readSound(strict, container))) {
    const list = openList(container);
    const first = list && list.table.length > 0 ? list.table.start(0) : undefined;
    const limit = strict.borders.reach(container.entryEnd, strict.limit);
    const ground = groundFor(text, container.entryEnd, limit, elements.scanner, first, strict.shared);
    const top = framesOf(ground, container);
    const task = {
      start: startState(top, expectsOf(container), container.entryEnd),
      from: container.entryEnd,
      begins: skipSpace(text, container.at, limit),
      home: list && top,
      bordered: list !== undefined && elementStandsAt(strict, limit),
      mostDamages: context.mostDamages,
    };
    const found = yield* mend(ground, task, context.budget);
    if (!found) {
      return undefined;
    }
    graft(container, text, ground, found);
    // However short each stretch is, there may be thousands of them.
    yield;
    if (found.ending !== 'element') {
      break;
    }
  }
  return { root: container.root, reports: container.reports, end: container.at };
}

function* readWhole(strict: Strict, start: number, context: ReadingContext): Steps<ReadValue | undefined> {
  const { text, elements, deep } = strict;
  const sound = /[{[]/.test(text.charAt(start)) ? deep.at(start, '') : undefined;
  if (sound) {
    return { root: sound, reports: [], end: sound.offset + sound.length };
  }
  const limit = strict.borders.reach(start, strict.limit);
  const ground = groundFor(text, start, limit, elements.scanner, undefined, strict.shared);
  const whole = wholeElementEnd(ground, start);
  if (whole >= 0) {
    return { root: buildCleanTree(text, start, whole), reports: [], end: whole };
  }
  const task = {
    start: startState(undefined, 'after', start),
    from: start,
    begins: start,
    home: undefined,
    bordered: elementStandsAt(strict, limit),
    mostDamages: context.mostDamages,
  };
  const found = yield* mend(ground, task, context.budget);
  if (!found) {
    return undefined;
  }
  if (found.ending === 'element') {
    return yield* readOn(strict, containerOf(text, ground, start, found), context);
  }
  const { edits, reports, end } = found;
  return { root: treeOf(editedText(text, span(start, end), edits)), reports, end };
}

/** Whether a sound object that nothing may read across begins at `at`. */
function elementStandsAt({ borders }: Strict, at: number): boolean {
  return borders.at(at)?.kind === 'object';
}
