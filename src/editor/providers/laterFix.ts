import { CodeAction, CodeActionKind, type TextDocument } from 'vscode';
import type { Edit } from '../../core';

/** A quick fix whose edits are worked out when it is chosen: they may be many, and the menu is asked for at every move of the cursor. */
export class LaterFix extends CodeAction {
  constructor(
    title: string,
    readonly document: TextDocument,
    readonly edits: () => readonly Edit[] | Promise<readonly Edit[]>,
  ) {
    super(title, CodeActionKind.QuickFix);
  }
}
