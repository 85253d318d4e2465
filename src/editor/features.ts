import type { ExtensionContext } from 'vscode';
import { type CloudTrailApi, createApi } from './api';
import { registerArchives } from './archives/archives';
import { Answers } from './ask/answers';
import { registerCopyFilter } from './ask/copyFilter';
import { ToolAnswers } from './ask/toolAnswers';
import { registerChains } from './chains/registerChains';
import { registerCopyEvents } from './events/copyEvents';
import { registerEventsView } from './events/eventsView';
import { Indexes } from './events/indexes';
import { ListedEvents } from './events/listedEvents';
import { registerNormalize } from './events/normalize';
import { registerRevealRecord } from './events/revealRecord';
import { ShownLogs } from './events/shownLogs';
import { registerStatus } from './events/status';
import { registerStatusBar } from './events/statusBar';
import { registerCompletion } from './explain/completion';
import { registerHover } from './explain/hover';
import { IamAssets } from './explain/iamAssets';
import { EventFilter } from './filter/eventFilter';
import { ActiveLog } from './logs/activeLog';
import { FollowedLog } from './logs/followedLog';
import { registerLanguageSwitch } from './logs/languageSwitch';
import { LogStore } from './logs/logStore';
import { registerNewDocuments } from './logs/newDocuments';
import { OpenDocuments } from './logs/openDocuments';
import { OpenedLogs } from './openLogs/openedLogs';
import { registerOpenLogs } from './openLogs/registerOpenLogs';
import { Policies } from './policies/policies';
import { registerPolicies } from './policies/registerPolicies';
import { registerDiagnostics } from './problems/diagnostics';
import { Findings } from './problems/findings';
import { registerFindingsPage } from './problems/findingsPage';
import { registerFixAll } from './problems/fixAll';
import { registerPlaceMarks } from './problems/placeMarks';
import { registerQuickFixes } from './problems/quickFixes';
import { registerRepair } from './problems/repair';
import { registerRepairable } from './problems/repairable';
import { Busy } from './shared/busy';
import { contextKeys } from './shared/contextKeys';
import type { LateTree } from './shared/lateTree';
import { LeftDocuments } from './shared/leftDocuments';
import { registerStructure } from './structure/structure';
import { registerTable } from './table/registerTable';

/** What there is for others: the public API, and the answers to language model tools. */
export interface Features extends CloudTrailApi {
  answerTool(tool: string, input: Readonly<Record<string, unknown>>): Promise<string>;
}

/** A table of contents: what there is, and what each part gets to know of the others. Runs on the desktop and in the browser. */
export function startFeatures(context: ExtensionContext, events: LateTree): Features {
  const busy = new Busy();
  const store = new LogStore(busy);
  const documents = new OpenDocuments(store);
  const findings = new Findings(store);
  const left = new LeftDocuments();
  const keys = contextKeys();
  const active = new ActiveLog(store, keys);
  const opened = new OpenedLogs(documents);
  const followed = new FollowedLog(active);
  const shown = new ShownLogs(followed, opened, keys);
  const filter = new EventFilter(context.workspaceState, keys);
  const indexes = new Indexes();
  const listed = new ListedEvents(shown, filter, indexes);
  const assets = new IamAssets(context.extensionUri);
  const policies = new Policies(assets);
  context.subscriptions.push(
    busy,
    store,
    documents,
    findings,
    left,
    active,
    followed,
    opened,
    shown,
    filter,
    listed,
    registerOpenLogs(opened, keys),
    registerArchives(documents, active, left, context.workspaceState),
    registerLanguageSwitch(documents),
    registerNewDocuments(context.extensionUri, documents),
    registerHover(documents, assets),
    registerCompletion(documents),
    registerPolicies(documents, policies),
    registerStructure(documents),
    registerDiagnostics(findings, left),
    registerPlaceMarks(findings, left),
    registerFindingsPage(context.extensionUri),
    registerQuickFixes(documents, findings),
    registerFixAll(documents, findings),
    registerEventsView(events, listed, context.workspaceState, policies),
    registerCopyFilter(listed),
    registerTable(listed, context),
    registerRepairable(findings, active),
    registerRepair(documents, findings, active),
    registerRevealRecord(documents),
    registerNormalize(documents, active),
    registerCopyEvents(documents),
    registerStatus(active, busy),
    registerStatusBar(listed, active),
    registerChains(documents, indexes),
  );
  documents.start();
  active.start();
  followed.start();
  const answers = new Answers(store, indexes);
  const tools = new ToolAnswers(answers, store);
  return {
    ...createApi(documents, opened, answers),
    answerTool: (tool, input) => tools.answer(tool, input),
  };
}
