import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  languages,
  type TextDocument,
} from 'vscode';
import type { Findings } from '../findings';
import { selector } from '../languages';
import { source } from './diagnostics';
import { LaterFix } from './laterFix';
import { offers } from './quickFixOffers';

/** The mends of the findings under the cursor, made anew from the text as it is now, found by code and place. */
export function registerQuickFixes(findings: Findings): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, _range, { diagnostics }) {
        const ours = diagnostics.filter((diagnostic) => diagnostic.source === source);
        const answers = await Promise.all(ours.map((diagnostic) => answer(findings, document, diagnostic)));
        return answers.flat();
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

async function answer(findings: Findings, document: TextDocument, diagnostic: Diagnostic): Promise<CodeAction[]> {
  const found = await findings.indexOf(document);
  const log = findings.store.ready(document);
  const { code } = diagnostic;
  const question = {
    document,
    diagnostic,
    code: String(typeof code === 'object' ? code.value : code),
    repairSample: (offset: number) => findings.sampleRepairs(document, offset),
  };
  return log && found ? offers.flatMap((offer) => offer({ ...question, log, findings: found })) : [];
}
