import { type CodeAction, CodeActionKind, type Diagnostic, type Disposable, languages, type Range } from 'vscode';
import { selector } from '../logs/languages';
import type { OpenDocument } from '../logs/openDocument';
import type { OpenDocuments } from '../logs/openDocuments';
import { toSpan } from '../shared/convert';
import { isEditable, isOwn } from '../shared/ownership';
import { showsFindings } from '../shared/settings';
import { source, toDiagnostic } from './diagnostics';
import type { Findings } from './findings';
import { LaterFix } from './laterFix';
import { elsewhere, offers } from './quickFixOffers';

/** The mends of the findings under the cursor, made anew from the text as it is now, found by code and place. */
export function registerQuickFixes(documents: OpenDocuments, findings: Findings): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, range, { diagnostics }) {
        const open = documents.of(document);
        if (!open) {
          return [];
        }
        const ours = diagnostics.filter((diagnostic) => diagnostic.source === source);
        const others = gatheredAt(findings, open, range, ours);
        return (await Promise.all([...ours, ...others].map((one) => answer(findings, open, one)))).flat();
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

/** The problems that have a place here and are shown at another one. */
function gatheredAt(
  findings: Findings,
  open: OpenDocument,
  range: Range,
  shown: readonly Diagnostic[],
): readonly Diagnostic[] {
  const { document } = open;
  const found = isOwn(document) && showsFindings(document) ? findings.found(open) : undefined;
  const there = [...(found?.gatheredAt(toSpan(document, range)) ?? [])];
  return there.map((finding) => toDiagnostic(document, finding)).filter((one) => !shown.some(isSame(one)));
}

function isSame(one: Diagnostic): (other: Diagnostic) => boolean {
  return (other) => codeOf(one) === codeOf(other) && one.range.isEqual(other.range);
}

async function answer(findings: Findings, open: OpenDocument, diagnostic: Diagnostic): Promise<CodeAction[]> {
  const found = await findings.indexOf(open);
  const log = findings.store.ready(open);
  const question = {
    document: open.document,
    diagnostic,
    code: codeOf(diagnostic),
    repairSample: (offset: number) => findings.sampleRepairs(open, offset),
  };
  const offered = log && found ? offers.flatMap((offer) => offer({ ...question, log, findings: found })) : [];
  return isEditable(open.document) ? offered : offered.slice(0, 1).map(() => elsewhere(open.document, diagnostic));
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
