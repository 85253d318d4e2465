import { commands, Disposable, type TextDocument, window } from 'vscode';
import type { Span } from '../../core';
import type { ActiveLog } from '../activeLog';
import { toRange } from '../convert';
import { placeFrom } from '../placeFrom';
import { Spotlight } from '../spotlight';

/** Goes to the first place of the followed log that was not understood; from one such place to the next. Does nothing when there is none. */
export function registerRevealUnexplained(active: ActiveLog): Disposable {
  const spotlight = new Spotlight();
  return Disposable.from(
    spotlight,
    commands.registerCommand('cloudtrail.revealUnexplained', async () => {
      const { document } = active;
      if (!document || !(await placesOf(active, document)).length) {
        return;
      }
      const editor = await window.showTextDocument(document);
      // The text may have changed before it came to the front.
      const places = await placesOf(active, document);
      const place = placeFrom(places, document.offsetAt(editor.selection.active));
      if (place) {
        spotlight.show(editor, toRange(document, place));
      }
    }),
  );
}

async function placesOf(active: ActiveLog, document: TextDocument): Promise<readonly Span[]> {
  return (await active.store.read(document))?.unexplained ?? [];
}
