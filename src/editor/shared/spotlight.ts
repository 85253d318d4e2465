import { Disposable, type Range, Selection, type TextEditor, TextEditorRevealType, ThemeColor, window } from 'vscode';

/**
 * Shows a place in an editor: the cursor at its start, its whole text tinted until the cursor moves on. Nothing is selected, so that a key
 * pressed by mistake cannot replace evidence.
 */
export class Spotlight implements Disposable {
  readonly #tint = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
  });
  readonly #subscriptions: Disposable;
  #arrival = new Selection(0, 0, 0, 0);

  constructor() {
    this.#subscriptions = Disposable.from(
      this.#tint,
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (!selections[0]?.isEqual(this.#arrival)) {
          textEditor.setDecorations(this.#tint, []);
        }
      }),
    );
  }

  show(editor: TextEditor, range: Range): void {
    this.#arrival = new Selection(range.start, range.start);
    editor.selection = this.#arrival;
    editor.setDecorations(this.#tint, [range]);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
