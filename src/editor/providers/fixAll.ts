import { CodeAction, CodeActionKind, type Disposable, l10n, languages } from 'vscode';
import { toWorkspaceEdit } from '../convert';
import type { Findings } from '../findings';
import { selector } from '../languages';

const kind = CodeActionKind.SourceFixAll.append('cloudtrail');

/** All obvious mends in one action, for the Source Action menu and `editor.codeActionsOnSave`. */
export function registerFixAll(findings: Findings): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, _range, { only }) {
        // Worked out only for those who ask for source actions: the light bulb asks at every move of the cursor.
        const edits = only?.intersects(kind) ? await findings.repairs(document) : [];
        if (edits.length === 0) {
          return [];
        }
        const action = new CodeAction(l10n.t('Repair the CloudTrail events in this document'), kind);
        action.edit = toWorkspaceEdit(document, edits);
        return [action];
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}
