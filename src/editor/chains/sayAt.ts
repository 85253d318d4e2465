import { Disposable, Location, window } from 'vscode';
import { readingMs, say } from './say';

/** Whoever goes from one file to another is at its beginning for a moment. */
const restMs = 150;

/** Says in the status bar what is true at some places: it goes when the cursor is at none of them any more. */
export function sayAt(text: string, places: readonly Location[]): Disposable {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (ms: number, act: () => void) => timers.add(setTimeout(act, ms));
  const look = () => later(restMs, () => isElsewhere(places) && said.dispose());
  const said = Disposable.from(
    say(text),
    window.onDidChangeTextEditorSelection(look),
    window.onDidChangeActiveTextEditor(look),
    new Disposable(() => timers.forEach(clearTimeout)),
  );
  later(readingMs, () => said.dispose());
  return said;
}

/** Says what is true where the cursor is. */
export function sayAtCursor(text: string): void {
  const editor = window.activeTextEditor;
  sayAt(text, editor ? [new Location(editor.document.uri, editor.selection)] : []);
}

/** Whether the cursor is in none of these; not where there is none. */
function isElsewhere(places: readonly Location[]): boolean {
  const editor = window.activeTextEditor;
  const isAt = ({ uri, range }: Location) =>
    uri.toString() === editor?.document.uri.toString() && range.contains(editor.selection.active);
  return editor !== undefined && !places.some(isAt);
}
