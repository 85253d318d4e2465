import type { LogDocument } from '../log/logDocument';
import { readInSteps } from '../reader/read';
import { drain, type Steps } from '../reader/steps';
import { applyEdits, type Edit } from '../text/edit';
import { type Span, touches } from '../text/span';
import { composeEdits } from './composeEdits';
import type { Finding } from './finding';
import { findingsSlices, inTextOrder, type SeverityOf, standardSeverity } from './findings';
import { ignoredIn } from './ignore';

/** Mending may bring to light what damage hid; samples need two rounds, and no input gets more than this. */
const rounds = 5;

/**
 * The edits that mend all that can be mended without a question: every damage, then the preferred fixes of the rules, found in the
 * mended text so that both can touch the same value. They do not overlap, and making them twice changes nothing more.
 */
export function fixAllEdits(log: LogDocument, severityOf: SeverityOf = standardSeverity): Edit[] {
  return drain(fixAllInSteps(log, severityOf));
}

/** The same in steps of a few milliseconds. */
export function fixAllInSteps(log: LogDocument, severityOf: SeverityOf = standardSeverity): Steps<Edit[]> {
  return mend(log, severityOf, () => undefined);
}

/** The same for one sample of a document: the container that `offset` lies in. Nothing when it lies in none. */
export function fixSampleEdits(log: LogDocument, offset: number, severityOf: SeverityOf = standardSeverity): Edit[] {
  return drain(fixSampleInSteps(log, offset, severityOf));
}

/** The same in steps of a few milliseconds. */
export function* fixSampleInSteps(
  log: LogDocument,
  offset: number,
  severityOf: SeverityOf = standardSeverity,
): Steps<Edit[]> {
  const index = log.containers.findIndex(({ span }) => touches(span, offset));
  const area = ({ containers }: LogDocument) => containers[index]?.span ?? { start: 0, end: 0 };
  return index < 0 ? [] : yield* mend(log, severityOf, area);
}

/** Rounds of edits, made into one. `area` says where to mend in the text of each round; everywhere when it is undefined. */
function* mend(log: LogDocument, severityOf: SeverityOf, area: (log: LogDocument) => Span | undefined): Steps<Edit[]> {
  let edits: Edit[] = [];
  let at = log;
  for (let round = 0; round < rounds; round++) {
    const next = yield* nextEdits(at, severityOf, area(at));
    if (!next.length) {
      break;
    }
    edits = composeEdits(log.text.length, edits, next);
    at = yield* readInSteps(applyEdits(at.text, next));
  }
  return edits;
}

function* nextEdits(log: LogDocument, severityOf: SeverityOf, area: Span | undefined): Steps<Edit[]> {
  const inArea = ({ span }: { readonly span: Span }) => !area || (area.start <= span.start && span.end <= area.end);
  const ignored = ignoredIn(log);
  const damages = log.damages.filter(
    (damage) => severityOf(damage.code, 'error') !== 'off' && inArea(damage) && !ignored(damage),
  );
  const onDamage = damages.flatMap(({ edits }) => edits);
  if (onDamage.length) {
    return onDamage;
  }
  const found: Finding[] = [];
  for (const slice of findingsSlices(log, severityOf)) {
    for (const finding of slice.filter(inArea)) {
      found.push(finding);
    }
    yield;
  }
  return compatible(inTextOrder(found));
}

/** The edits of the preferred fixes, from left to right; a fix that starts before the last one ended waits for the next round. */
function compatible(found: readonly Finding[]): Edit[] {
  const edits: Edit[] = [];
  let end = -1;
  for (const fix of found.flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred) ?? [])) {
    if (fix.edits.length && fix.edits.every(({ span }) => span.start > end)) {
      for (const edit of fix.edits) {
        edits.push(edit);
        end = Math.max(end, edit.span.end);
      }
    }
  }
  return edits;
}
