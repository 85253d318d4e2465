import { CodeAction, CodeActionKind, type Disposable, l10n, languages } from 'vscode';
import { isAllowable, type LogRecord, overlaps, type Span, whatFailed } from '../../core';
import { selector } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toSpan } from '../shared/convert';

/** Offers the statement that would allow a refused call, where the event says what was called and why it was refused: a light in each of its lines would say nothing. */
export function registerRefusalActions(documents: OpenDocuments): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, range) {
        const log = await documents.read(document);
        const record = log?.records.around(document.offsetAt(range.start));
        return record && isAllowable(record) && isAbout(record, toSpan(document, range)) ? [copyAction()] : [];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function isAbout(record: LogRecord, range: Span): boolean {
  return whatFailed(record).some((span) => overlaps(span, range));
}

function copyAction(): CodeAction {
  const title = l10n.t('Copy IAM Statement That Would Allow This');
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command: 'cloudtrail.copyAllowingStatement' };
  return action;
}
