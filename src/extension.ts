import type { ExtensionContext } from 'vscode';
import { ActiveLog } from './editor/activeLog';
import { type CloudTrailApi, createApi } from './editor/api';
import { Busy } from './editor/busy';
import { registerApplyRepair } from './editor/commands/applyRepair';
import { registerCopyEvents } from './editor/commands/copyEvents';
import { registerNormalize } from './editor/commands/normalize';
import { registerRepair } from './editor/commands/repair';
import { registerRevealRecord } from './editor/commands/revealRecord';
import { registerRevealUnexplained } from './editor/commands/revealUnexplained';
import { contextKeys } from './editor/contextKeys';
import { docsOf } from './editor/docs';
import { Findings } from './editor/findings';
import { registerLanguageSwitch } from './editor/languageSwitch';
import { LogStore } from './editor/logStore';
import { registerCompletion } from './editor/providers/completion';
import { registerDiagnostics } from './editor/providers/diagnostics';
import { registerFixAll } from './editor/providers/fixAll';
import { registerHover } from './editor/providers/hover';
import { registerQuickFixes } from './editor/providers/quickFixes';
import { registerRepairable } from './editor/repairable';
import { RepairPreview } from './editor/repairPreview';
import { registerStatus } from './editor/status';
import { registerEventsView } from './editor/views/events';

/** A table of contents: what there is, and what each part gets to know of the others. Runs on the desktop and in the browser. */
export function activate(context: ExtensionContext): CloudTrailApi {
  const busy = new Busy();
  const store = new LogStore(busy);
  const findings = new Findings(store);
  const active = new ActiveLog(store, contextKeys());
  const preview = new RepairPreview(findings);
  context.subscriptions.push(
    busy,
    store,
    findings,
    active,
    registerLanguageSwitch(store),
    registerHover(store),
    registerCompletion(store),
    registerDiagnostics(findings, docsOf(context.extension)),
    registerQuickFixes(findings),
    registerFixAll(findings),
    registerEventsView(active, context.workspaceState),
    registerRepairable(findings, active),
    preview,
    registerRepair(findings, active, preview),
    registerApplyRepair(findings, preview),
    registerRevealRecord(store),
    registerRevealUnexplained(active),
    registerNormalize(active),
    registerCopyEvents(store),
    registerStatus(active, busy),
  );
  store.start();
  active.start();
  return createApi(store);
}
