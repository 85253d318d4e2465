import {
  CodeAction,
  CodeActionKind,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  window,
} from 'vscode';
import { drain, formatInSteps, type LogDocument, type Span } from '../../core';
import type { OpenDocuments } from '../logs/openDocuments';
import { toSpan, toWorkspaceEdit } from '../shared/convert';

/** Longer ones are no samples; the menu is asked for at every move of the cursor. */
const longest = 50_000;

const kind = CodeActionKind.RefactorRewrite.append('cloudtrail');

/**
 * Lays out the sample at the cursor of a page. A formatter for Markdown would stand beside those that people have, between which VS Code would make them
 * choose.
 */
export function registerFormatSample(documents: OpenDocuments): Disposable {
  return languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      async provideCodeActions(document, range) {
        const log = documents.has(document) ? await documents.read(document) : undefined;
        const edits = log ? editsAt(document, log, range) : [];
        if (edits.length === 0) {
          return [];
        }
        const action = new CodeAction(l10n.t('Format this sample'), kind);
        action.edit = toWorkspaceEdit(document, edits);
        return [action];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}

function editsAt(document: TextDocument, log: LogDocument, range: Range) {
  const { start } = toSpan(document, range);
  const found = log.containers.find(({ span }) => span.start <= start && start <= span.end)?.span;
  return found && found.end - found.start <= longest ? format(document, log, found) : [];
}

function format(document: TextDocument, log: LogDocument, area: Span) {
  return drain(formatInSteps(log, area, { indent: indentIn(document), mostEdits: longest }));
}

/** As the editor that shows the document is set. */
function indentIn(document: TextDocument): string {
  const { insertSpaces, tabSize } = window.visibleTextEditors.find((one) => one.document === document)?.options ?? {};
  return insertSpaces === false ? '\t' : ' '.repeat(typeof tabSize === 'number' ? tabSize : 2);
}
