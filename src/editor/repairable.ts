import { Disposable } from 'vscode';
import type { ActiveLog } from './activeLog';
import type { Findings } from './findings';

/** Offers the repair where there is something to repair. */
export function registerRepairable(findings: Findings, active: ActiveLog): Disposable {
  const show = async () => {
    const { document, log } = active;
    const damaged = log?.damages.some(({ edits }) => edits.length > 0) ?? false;
    const found = document && !damaged ? await findings.of(document) : [];
    if (document === active.document) {
      active.keys.repairable.set(
        damaged || (found ?? []).some(({ fixes }) => fixes.some(({ preferred }) => preferred)),
      );
    }
  };
  return Disposable.from(active.onDidChange(show), findings.onDidChange(show));
}
