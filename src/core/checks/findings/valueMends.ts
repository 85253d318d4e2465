import type { LogDocument } from '../../log/logDocument';
import { meeting } from '../../text/meeting';
import type { Steps } from '../../text/steps';
import type { Finding, Fix } from '../parts/finding';
import { allowedFixes } from './allowedFixes';
import { findingsInSteps, inTextOrder, type SeverityOf } from './findings';
import type { Mend } from './rounds';

/** The preferred fixes of the rules, which correct values; one that touches another waits for the next round. */
export function* valueMends(log: LogDocument, severityOf: SeverityOf): Steps<Mend[]> {
  const { all } = yield* findingsInSteps(log, severityOf);
  const fixes = corrections(inTextOrder([...all]));
  const met = meeting(fixes, true);
  const allowed = yield* allowedFixes(
    log.text,
    fixes.filter((fix) => fix.edits.length > 0 && !met.has(fix)),
  );
  return allowed.map(({ edits, code, title }) => ({
    edits,
    cause: { code, title, certain: true, changesValue: true },
    removes: [],
  }));
}

/** A fix, and the code of what it fixes. */
interface Correction extends Fix {
  readonly code: string;
}

function corrections(found: readonly Finding[]): Correction[] {
  return found.flatMap(({ code, fixes }) => {
    const fix = fixes.find(({ preferred, changesValue }) => preferred && changesValue);
    return fix ? [{ ...fix, code }] : [];
  });
}
