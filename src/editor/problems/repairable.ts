import { Disposable } from 'vscode';
import type { ActiveLog } from '../logs/activeLog';
import { OpenDocument } from '../logs/openDocument';
import { isOwn } from '../shared/ownership';
import type { Findings } from './findings';

/** Offers the repair where there is something to repair: only a document can be changed. */
export function registerRepairable(findings: Findings, active: ActiveLog): Disposable {
  const show = async () => {
    const { open } = active;
    const isRepairable = open instanceof OpenDocument && isOwn(open.document) && (await canRepair(findings, open));
    if (open === active.open) {
      active.keys.repairable.set(isRepairable);
    }
  };
  return Disposable.from(active.onDidChange(show), findings.onDidChange(show));
}

async function canRepair(findings: Findings, open: OpenDocument): Promise<boolean> {
  if (findings.store.ready(open)?.damages.some(({ edits }) => edits.length > 0)) {
    return true;
  }
  const found = (await findings.of(open)) ?? [];
  return found.some(({ fixes }) => fixes.some(({ preferred }) => preferred));
}
