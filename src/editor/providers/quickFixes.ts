import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  type TextDocument,
} from 'vscode';
import { type Fix, fixesFor } from '../../core';
import { toSpan, toWorkspaceEdit } from '../convert';
import type { Findings } from '../findings';
import { selector } from '../languages';
import { source } from './diagnostics';

/** The mends of the findings under the cursor, made anew from the text as it is now, found by code and place. */
export function registerQuickFixes(findings: Findings): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, _range, { diagnostics }) {
        const ours = diagnostics.filter((diagnostic) => diagnostic.source === source);
        const single = ours.flatMap((diagnostic) => ownFixes(findings, document, diagnostic));
        const all = await Promise.all(single.length ? ours.map((one) => ofItsKind(findings, document, one)) : []);
        return [...single, ...all.flat()];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function ownFixes(findings: Findings, document: TextDocument, diagnostic: Diagnostic): CodeAction[] {
  const log = findings.store.get(document);
  const fixes = log ? fixesFor(log, codeOf(diagnostic), toSpan(document, diagnostic.range)) : [];
  return fixes.map((fix) => toAction(document, diagnostic, fix.title, [fix], fix.preferred));
}

/** One action for all findings with the same code, where several have an obvious mend. */
async function ofItsKind(findings: Findings, document: TextDocument, diagnostic: Diagnostic): Promise<CodeAction[]> {
  const current = (await findings.of(document)) ?? [];
  const fixes = current
    .filter(({ code }) => code === codeOf(diagnostic))
    .flatMap((finding) => finding.fixes.find(({ preferred }) => preferred) ?? []);
  const title = l10n.t('Fix all {0} findings of this kind', fixes.length);
  return fixes.length > 1 ? [toAction(document, diagnostic, title, fixes, false)] : [];
}

function toAction(
  document: TextDocument,
  diagnostic: Diagnostic,
  title: string,
  fixes: readonly Fix[],
  preferred: boolean,
): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(
    document,
    fixes.flatMap(({ edits }) => edits),
  );
  action.diagnostics = [diagnostic];
  action.isPreferred = preferred;
  return action;
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
