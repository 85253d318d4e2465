import type { LogDocument } from '../log/logDocument';
import type { Steps } from '../text/steps';
import { allowedFixes } from './allowedFixes';
import type { Finding, Fix } from './finding';
import { findingsSlices, inTextOrder, type SeverityOf } from './findings';
import type { Mend } from './rounds';

/** The preferred fixes of the rules, which correct values; one that touches another waits for the next round. */
export function* valueMends(log: LogDocument, severityOf: SeverityOf): Steps<Mend[]> {
  const found: Finding[] = [];
  for (const slice of findingsSlices(log, severityOf)) {
    for (const finding of slice) {
      found.push(finding);
    }
    yield;
  }
  const allowed = yield* allowedFixes(log.text, compatible(corrections(inTextOrder(found))));
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

/** From left to right, those that begin behind the last one. */
function compatible(fixes: readonly Correction[]): Correction[] {
  let end = -1;
  return fixes.filter(({ edits }) => {
    const fits = edits.length > 0 && edits.every(({ span }) => span.start > end);
    end = fits ? edits.reduce((last, { span }) => Math.max(last, span.end), end) : end;
    return fits;
  });
}
