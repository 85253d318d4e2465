import { CodeAction, CodeActionKind, type Diagnostic, l10n, type TextDocument } from 'vscode';
import {
  allowedFixes,
  counted,
  type Edit,
  type FindingIndex,
  type Fix,
  fixesFor,
  ignoreEdit,
  type LogDocument,
} from '../../core';
import { addressOf } from '../archives/viewAddress';
import { toSpan, toWorkspaceEdit } from '../shared/convert';
import { inTimeSlices } from '../shared/timeSlices';
import { isArchive } from '../storage/isArchive';
import { LaterFix } from './laterFix';

/** What a quick fix is asked about: one of our diagnostics, and all that is known of its document now. */
interface Question {
  readonly document: TextDocument;
  readonly log: LogDocument;
  readonly diagnostic: Diagnostic;
  readonly code: string;
  readonly findings: FindingIndex;
  /** The edits that mend the sample around an offset. */
  readonly repairSample: (offset: number) => Promise<readonly Edit[]>;
}

/** One sort of quick fix. */
export type Offer = (question: Question) => readonly CodeAction[];

/** The finding's own mends. */
const own: Offer = (question) =>
  fixesFor(
    question.log.text,
    question.findings,
    question.code,
    toSpan(question.document, question.diagnostic.range),
  ).map(({ title, edits, preferred }) => {
    const action = toAction(question, title, edits);
    action.isPreferred = preferred;
    return action;
  });

/** One action for all findings with the same code, where several have an obvious mend. */
const allOfThisKind: Offer = (question) => {
  const fixes = question.findings.obvious(question.code);
  const title = l10n.t('Fix all {0} findings of this kind', counted(fixes.length));
  return fixes.length > 1 ? [toLaterFix(question, title, () => together(question, fixes))] : [];
};

/** Every certain mend in the sample around, where the document holds others as well and there is more than this to mend. */
const thisSample: Offer = (question) => {
  const { document, log, diagnostic, findings, repairSample } = question;
  const { start } = toSpan(document, diagnostic.range);
  const sample = log.containers.find(({ span }) => span.start <= start && start <= span.end)?.span;
  return log.containers.length > 1 && sample && findings.hasCertain(sample, 2)
    ? [toLaterFix(question, l10n.t('Repair this sample'), () => repairSample(start))]
    : [];
};

/** A comment that silences the code in this sample, where comments do not show. */
const dontReport: Offer = (question) => {
  const { document, log, diagnostic, code } = question;
  const edit =
    document.languageId === 'markdown' ? ignoreEdit(log, code, document.offsetAt(diagnostic.range.start)) : undefined;
  return edit ? [toAction(question, l10n.t("Don't report {0} in this sample", code), [edit])] : [];
};

/** In the order in which they are shown. */
export const offers: readonly Offer[] = [own, allOfThisKind, thisSample, dontReport];

/** What leads from a document that cannot be changed to where its damage can be mended. */
export function elsewhere({ uri }: TextDocument, diagnostic: Diagnostic): CodeAction {
  const original = addressOf(uri)?.original;
  const [title, command] =
    original && isArchive(original)
      ? [l10n.t('Save as JSON, to mend it there'), 'cloudtrail.saveAsJson']
      : [l10n.t('Show the repair of this log'), 'cloudtrail.repair'];
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command, arguments: [uri] };
  action.diagnostics = [diagnostic];
  return action;
}

/** The edits of the fixes that fit together. */
async function together({ log }: Question, fixes: readonly Fix[]): Promise<readonly Edit[]> {
  return ((await inTimeSlices(allowedFixes(log.text, fixes))) ?? []).flatMap(({ edits }) => edits);
}

function toAction({ document, diagnostic }: Question, title: string, edits: readonly Edit[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(document, edits);
  action.diagnostics = [diagnostic];
  return action;
}

function toLaterFix({ document, diagnostic }: Question, title: string, edits: LaterFix['edits']): CodeAction {
  const action = new LaterFix(title, document, edits);
  action.diagnostics = [diagnostic];
  return action;
}
