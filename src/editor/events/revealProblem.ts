import { commands, Disposable, window } from 'vscode';
import type { FollowedLog } from '../logs/followedLog';
import { OpenDocument } from '../logs/openDocument';
import { Spotlight } from '../shared/spotlight';
import { problemsIn } from './problems';

/** Goes to the first error or warning of the log in view; from one to the next. Does nothing when there is none. */
export function registerRevealProblem(followed: FollowedLog): Disposable {
  const spotlight = new Spotlight();
  return Disposable.from(
    spotlight,
    commands.registerCommand('cloudtrail.revealProblem', async () => {
      const { open } = followed;
      if (!(open instanceof OpenDocument) || !problemsIn(open.document.uri).length) {
        return;
      }
      const editor = await window.showTextDocument(open.document, { preserveFocus: true });
      // They may have changed before the text came to the front.
      const problems = problemsIn(open.document.uri);
      const cursor = editor.selection.active;
      const next = problems.find(({ start }) => start.isAfter(cursor)) ?? problems[0];
      if (next) {
        spotlight.show(editor, next);
      }
    }),
  );
}
