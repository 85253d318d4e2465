import { Range, Selection, type TextDocument, type TextEditor, TextEditorRevealType, window, workspace } from 'vscode';
import { type Edit, offsetAfter } from '../../core';

/** VS Code makes one edit of more than these, and leaves the cursor at its end. */
const MOST_APART = 1000;

/** How long one waits for edits to be made that were asked for: somebody may have cancelled. */
const WAIT_MS = 10_000;

/** Keeps the cursors in a document before what they stand at, when so many edits are made that they would be lost. */
export function keepPlaces(document: TextDocument, edits: readonly Edit[]): void {
  if (edits.length <= MOST_APART) {
    return;
  }
  const growth = edits.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  const length = document.getText().length + growth;
  const kept = window.visibleTextEditors.filter((editor) => editor.document === document).map(placesIn(edits));
  const watch = workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && event.contentChanges.length > 0) {
      end();
      // Whoever typed meanwhile has the cursor where it is wanted.
      if (document.getText().length === length) {
        kept.forEach(put);
      }
    }
  });
  const timer = setTimeout(() => end(), WAIT_MS);
  const end = () => {
    clearTimeout(timer);
    watch.dispose();
  };
}

interface Places {
  readonly editor: TextEditor;
  /** For each selection the offsets of its anchor and of its cursor, as they will be. */
  readonly offsets: readonly (readonly [number, number])[];
}

function placesIn(edits: readonly Edit[]): (editor: TextEditor) => Places {
  return (editor) => {
    const { document } = editor;
    const after = (place: Selection['active']) => offsetAfter(edits, document.offsetAt(place));
    return { editor, offsets: editor.selections.map(({ anchor, active }) => [after(anchor), after(active)]) };
  };
}

function put({ editor, offsets }: Places): void {
  const { document } = editor;
  editor.selections = offsets.map(
    ([anchor, active]) => new Selection(document.positionAt(anchor), document.positionAt(active)),
  );
  const [{ active }] = editor.selections as [Selection];
  editor.revealRange(new Range(active, active), TextEditorRevealType.InCenterIfOutsideViewport);
}
