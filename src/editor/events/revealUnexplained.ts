import { commands, Disposable, window } from 'vscode';
import type { Span } from '../../core';
import type { FollowedLog } from '../logs/followedLog';
import { OpenDocument } from '../logs/openDocument';
import { toRange } from '../shared/convert';
import { Spotlight } from '../shared/spotlight';
import { nextPlace } from './nextPlace';

/** Goes to the first place of the followed log that was not understood; from one such place to the next. Does nothing when there is none. */
export function registerRevealUnexplained(followed: FollowedLog): Disposable {
  const spotlight = new Spotlight();
  return Disposable.from(
    spotlight,
    commands.registerCommand('cloudtrail.revealUnexplained', async () => {
      const { open } = followed;
      if (!(open instanceof OpenDocument) || !(await placesOf(followed, open)).length) {
        return;
      }
      const { document } = open;
      const editor = await window.showTextDocument(document, { preserveFocus: true });
      // The text may have changed before it came to the front.
      const places = await placesOf(followed, open);
      const place = nextPlace(places, document.offsetAt(editor.selection.active));
      if (place) {
        spotlight.show(editor, toRange(document, place));
      }
    }),
  );
}

async function placesOf({ store }: FollowedLog, open: OpenDocument): Promise<readonly Span[]> {
  return (await store.read(open))?.unexplained ?? [];
}
