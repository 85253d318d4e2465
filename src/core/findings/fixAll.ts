import type { LogDocument } from '../log/logDocument';
import { read } from '../reader/read';
import { applyEdits, type Edit } from '../text/edit';
import { composeEdits } from './composeEdits';
import type { Finding } from './finding';
import { findings, type SeverityOf, standardSeverity } from './findings';

/** Mending may bring to light what damage hid; samples need two rounds, and no input gets more than this. */
const rounds = 5;

/**
 * The edits that mend all that can be mended without a question: every damage, then the preferred fixes of the rules, found in the
 * mended text so that both can touch the same value. They do not overlap, and making them twice changes nothing more.
 */
export function fixAllEdits(log: LogDocument, severityOf: SeverityOf = standardSeverity): Edit[] {
  let edits: Edit[] = [];
  let text = log.text;
  for (let round = 0, at = log; round < rounds; round++, at = read(text)) {
    const next = nextEdits(at, severityOf);
    if (!next.length) {
      break;
    }
    edits = composeEdits(log.text.length, edits, next);
    text = applyEdits(at.text, next);
  }
  return edits;
}

function nextEdits(log: LogDocument, severityOf: SeverityOf): Edit[] {
  const onDamage = log.damages.filter(({ code }) => severityOf(code, 'error') !== 'off').flatMap(({ edits }) => edits);
  return onDamage.length ? onDamage : compatible(findings(log, severityOf));
}

/** The edits of the preferred fixes, from left to right; a fix that starts before the last one ended waits for the next round. */
function compatible(found: readonly Finding[]): Edit[] {
  const edits: Edit[] = [];
  let end = -1;
  for (const fix of found.flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred) ?? [])) {
    if (fix.edits.length && fix.edits.every(({ span }) => span.start > end)) {
      edits.push(...fix.edits);
      end = Math.max(...fix.edits.map(({ span }) => span.end));
    }
  }
  return edits;
}
