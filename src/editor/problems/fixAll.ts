import { CodeAction, CodeActionKind, type Disposable, l10n, languages } from 'vscode';
import { selector } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toWorkspaceEdit } from '../shared/convert';
import { isEditable } from '../shared/ownership';
import type { Findings } from './findings';

const kind = CodeActionKind.SourceFixAll.append('cloudtrail');

/** All certain mends of damage in one action, for the Source Action menu and `editor.codeActionsOnSave`: nobody looks at what it does. */
export function registerFixAll(documents: OpenDocuments, findings: Findings): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, _range, { only }, token) {
        // Worked out only for those who ask for source actions: the light bulb asks at every move of the cursor.
        const open = only?.intersects(kind) && isEditable(document) ? documents.of(document) : undefined;
        const edits = open ? await findings.certainRepairs(open, token) : [];
        if (edits.length === 0) {
          return [];
        }
        const action = new CodeAction(
          l10n.t('Mend the damage to CloudTrail events in this document, where that is certain'),
          kind,
        );
        action.edit = toWorkspaceEdit(document, edits);
        return [action];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}
