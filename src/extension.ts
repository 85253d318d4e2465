import type { ExtensionContext } from 'vscode';
import { type CloudTrailApi, createApi } from './editor/api';
import { registerCopyEvents } from './editor/events/copyEvents';
import { registerEventsView } from './editor/events/eventsView';
import { registerNormalize } from './editor/events/normalize';
import { registerRevealRecord } from './editor/events/revealRecord';
import { registerRevealUnexplained } from './editor/events/revealUnexplained';
import { registerStatus } from './editor/events/status';
import { registerCompletion } from './editor/explain/completion';
import { registerHover } from './editor/explain/hover';
import { ActiveLog } from './editor/logs/activeLog';
import { registerLanguageSwitch } from './editor/logs/languageSwitch';
import { LogStore } from './editor/logs/logStore';
import { OpenDocuments } from './editor/logs/openDocuments';
import { registerDiagnostics } from './editor/problems/diagnostics';
import { Findings } from './editor/problems/findings';
import { findingsPage } from './editor/problems/findingsPage';
import { registerFixAll } from './editor/problems/fixAll';
import { registerQuickFixes } from './editor/problems/quickFixes';
import { registerRepair } from './editor/problems/repair';
import { registerRepairable } from './editor/problems/repairable';
import { Busy } from './editor/shared/busy';
import { contextKeys } from './editor/shared/contextKeys';

/** A table of contents: what there is, and what each part gets to know of the others. Runs on the desktop and in the browser. */
export function activate(context: ExtensionContext): CloudTrailApi {
  const busy = new Busy();
  const store = new LogStore(busy);
  const documents = new OpenDocuments(store);
  const findings = new Findings(store);
  const active = new ActiveLog(store, contextKeys());
  context.subscriptions.push(
    busy,
    store,
    documents,
    findings,
    active,
    registerLanguageSwitch(documents),
    registerHover(documents, context.extensionUri),
    registerCompletion(documents),
    registerDiagnostics(findings, findingsPage(context.extension)),
    registerQuickFixes(documents, findings),
    registerFixAll(documents, findings),
    registerEventsView(active, context.workspaceState),
    registerRepairable(findings, active),
    registerRepair(documents, findings, active),
    registerRevealRecord(documents),
    registerRevealUnexplained(active),
    registerNormalize(documents, active),
    registerCopyEvents(documents),
    registerStatus(active, busy),
  );
  documents.start();
  active.start();
  return createApi(documents);
}
