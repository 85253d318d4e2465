import type { LogDocument } from '../../log/logDocument';
import type { Edit } from '../../text/edit';
import { touches } from '../../text/span';
import { drain, type Steps } from '../../text/steps';
import { certainMends, damageMends } from './damageMends';
import { type SeverityOf, standardSeverity } from './findings';
import type { Repair } from './repair';
import { mendInRounds, type Rounds } from './rounds';
import { valueMends } from './valueMends';

/**
 * The edits that mend damaged text and may be made without asking: only certain mends, by which nothing is lost, and no correction of a
 * value. They do not overlap, and making them twice changes nothing more.
 */
export function fixAllEdits(log: LogDocument, severityOf: SeverityOf = standardSeverity): readonly Edit[] {
  return drain(fixAllInSteps(log, severityOf));
}

/** The same in steps of a few milliseconds. */
export function* fixAllInSteps(log: LogDocument, severityOf: SeverityOf = standardSeverity): Steps<readonly Edit[]> {
  return settled(yield* mendInRounds(log, (at) => certainMends(at, severityOf, undefined)));
}

/** The same for one sample of a document: the container that `offset` lies in. Nothing when it lies in none. */
export function fixSampleEdits(
  log: LogDocument,
  offset: number,
  severityOf: SeverityOf = standardSeverity,
): readonly Edit[] {
  return drain(fixSampleInSteps(log, offset, severityOf));
}

/** The same in steps of a few milliseconds. */
export function* fixSampleInSteps(
  log: LogDocument,
  offset: number,
  severityOf: SeverityOf = standardSeverity,
): Steps<readonly Edit[]> {
  const index = log.containers.findIndex(({ span }) => touches(span, offset));
  const area = ({ containers }: LogDocument) => containers[index]?.span ?? { start: 0, end: 0 };
  return index < 0 ? [] : settled(yield* mendInRounds(log, (at) => certainMends(at, severityOf, area(at))));
}

/** What does not come to rest is not certain enough for anybody not to look at. */
function settled({ edits, atRest }: Rounds): readonly Edit[] {
  return atRest ? edits : [];
}

/**
 * All that mends a text, for somebody who looks at it first: every damage, then the preferred fixes of the rules, found in the mended
 * text so that both can touch the same value.
 */
export function repair(log: LogDocument, severityOf: SeverityOf = standardSeverity): Repair {
  return drain(repairInSteps(log, severityOf));
}

/** The same in steps of a few milliseconds. */
export function repairInSteps(log: LogDocument, severityOf: SeverityOf = standardSeverity): Steps<Repair> {
  return mendInRounds(log, function* (at) {
    const mends = damageMends(at, severityOf);
    return mends.length ? mends : yield* valueMends(at, severityOf);
  });
}
