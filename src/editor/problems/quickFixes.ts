import { type CodeAction, CodeActionKind, type Diagnostic, type Disposable, languages } from 'vscode';
import { selector } from '../logs/languages';
import type { OpenDocument } from '../logs/openDocument';
import type { OpenDocuments } from '../logs/openDocuments';
import { isEditable } from '../shared/ownership';
import { source } from './diagnostics';
import type { Findings } from './findings';
import { LaterFix } from './laterFix';
import { elsewhere, offers } from './quickFixOffers';

/** The mends of the findings under the cursor, made anew from the text as it is now, found by code and place. */
export function registerQuickFixes(documents: OpenDocuments, findings: Findings): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, _range, { diagnostics }) {
        const ours = diagnostics.filter((diagnostic) => diagnostic.source === source);
        const open = documents.of(document);
        const answers = open ? ours.map((diagnostic) => answer(findings, open, diagnostic)) : [];
        return (await Promise.all(answers)).flat();
      },
      async resolveCodeAction(action) {
        if (action instanceof LaterFix) {
          await action.resolve();
        }
        return action;
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

async function answer(findings: Findings, open: OpenDocument, diagnostic: Diagnostic): Promise<CodeAction[]> {
  const found = await findings.indexOf(open);
  const log = findings.store.ready(open);
  const { code } = diagnostic;
  const question = {
    document: open.document,
    diagnostic,
    code: String(typeof code === 'object' ? code.value : code),
    repairSample: (offset: number) => findings.sampleRepairs(open, offset),
  };
  const offered = log && found ? offers.flatMap((offer) => offer({ ...question, log, findings: found })) : [];
  return isEditable(open.document) ? offered : offered.slice(0, 1).map(() => elsewhere(open.document, diagnostic));
}
