import { CodeAction, CodeActionKind, type TextDocument } from 'vscode';
import type { Edit } from '../../core';
import { toWorkspaceEdit } from '../shared/convert';

/**
 * A quick fix whose edits are worked out when it is chosen: they may be many, and the menu is asked for at every move of the cursor.
 * It is for the text that the document has when it is made.
 */
export class LaterFix extends CodeAction {
  readonly #version: number;

  constructor(
    title: string,
    readonly document: TextDocument,
    readonly edits: () => readonly Edit[] | Promise<readonly Edit[]>,
  ) {
    super(title, CodeActionKind.QuickFix);
    this.#version = document.version;
  }

  /** Works out the change; there is none when the text has become another, where the edits would hit something else. */
  async resolve(): Promise<void> {
    const edits = await this.edits();
    if (this.document.version === this.#version && !this.document.isClosed) {
      this.edit = toWorkspaceEdit(this.document, edits);
    }
  }
}
