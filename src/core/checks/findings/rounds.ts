import type { LogDocument } from '../../log/logDocument';
import { readInSteps } from '../../read/read';
import { Composition } from '../../text/composition';
import { applyEdits, type Edit } from '../../text/edit';
import { byPlace, type Span } from '../../text/span';
import type { Steps } from '../../text/steps';
import type { Cause, Removal, Repair } from './repair';

/** Mending may bring to light what damage hid; samples need two rounds, and no input gets more than this. */
const most = 5;

/** Edits that are made together, what they are for, and what they take away. */
export interface Mend {
  readonly edits: readonly Edit[];
  readonly cause: Cause;
  readonly removes: readonly Span[];
}

/** Gives the mends of one round, none of which meets another; none when there is nothing left to do. */
export type Round = (log: LogDocument) => Steps<readonly Mend[]>;

/** Rounds of mends made into one repair, and whether another round would find nothing more to do. */
export interface Rounds extends Repair {
  readonly atRest: boolean;
}

/** Makes rounds of mends, each in the text that the last one left. */
export function* mendInRounds(log: LogDocument, next: Round): Steps<Rounds> {
  const made = new Composition<Cause>(log.text.length);
  const removes: Removal[] = [];
  let at = log;
  let atRest = false;
  for (let round = 0; round < most && !atRest; round++) {
    const mends = yield* next(at);
    const edits = mends.flatMap(({ edits, cause }) => edits.map((edit) => ({ ...edit, source: cause })));
    atRest = edits.length === 0;
    for (const { removes: places, cause } of mends) {
      for (const span of made.origins(places)) {
        removes.push({ span, text: log.text.slice(span.start, span.end), code: cause.code });
      }
    }
    made.make(edits);
    at = atRest ? at : yield* readInSteps(applyEdits(at.text, edits));
  }
  // A bracket that one mend takes away and another puts back is no change.
  const edits = made.edits().filter(({ span, newText }) => newText !== log.text.slice(span.start, span.end));
  removes.sort(byPlace);
  // The last word: edits that do not lead where the rounds led are none.
  return applyEdits(log.text, edits) === at.text ? { edits, removes, atRest } : { edits: [], removes: [], atRest };
}
