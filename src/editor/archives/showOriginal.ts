import { commands, Disposable, l10n, TabInputText, Uri, window } from 'vscode';
import { isArchive } from '../storage/isArchive';
import type { KeptOriginals } from './keptOriginals';
import type { LogViews } from './logViews';
import { showAt, showView } from './showView';
import { addressOf, viewOf } from './viewAddress';

/**
 * Goes from a log as it is shown to what it was made of, and back, the cursor at the same place: from the readable layout to the text as it was
 * delivered, and from that of an archive to the archive itself.
 */
export function registerShowOriginal(views: LogViews, kept: KeptOriginals): Disposable {
  const about = (show: (uri: Uri) => Promise<unknown>) => async (resource?: unknown) => {
    const uri = resource instanceof Uri ? resource : inFront();
    await (uri ? show(uri) : window.showInformationMessage(l10n.t('Open a CloudTrail log first.')));
  };
  return Disposable.from(
    commands.registerCommand(
      'cloudtrail.showOriginal',
      about((uri) => showOriginal(views, kept, uri)),
    ),
    commands.registerCommand(
      'cloudtrail.showReadable',
      about((uri) => showReadable(views, kept, uri)),
    ),
  );
}

/** The document in front; also one that is too large for extensions to be told of. */
function inFront(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return window.activeTextEditor?.document.uri ?? (input instanceof TabInputText ? input.uri : undefined);
}

async function showOriginal(views: LogViews, kept: KeptOriginals, view: Uri): Promise<void> {
  const address = addressOf(view);
  if (!address) {
    void window.showInformationMessage(l10n.t('This is the original already.'));
  } else if (address.kind !== 'readable') {
    await commands.executeCommand('revealInExplorer', address.original);
  } else {
    await kept.keep(address.original);
    const cursor = cursorIn(view);
    const { readable } = await views.get(view);
    const place = cursor === undefined ? undefined : (readable?.layout.toOriginal(cursor) ?? cursor);
    await showAt(isArchive(address.original) ? viewOf(address.original, 'unpacked') : address.original, place);
  }
}

async function showReadable(views: LogViews, kept: KeptOriginals, shown: Uri): Promise<void> {
  const original = addressOf(shown)?.original ?? shown;
  const view = viewOf(original, 'readable');
  const { readable, isLarge } = await views.get(view);
  if (!readable && !isLarge && !isArchive(original)) {
    void window.showInformationMessage(l10n.t('There is nothing to lay out here: only JSON in a few long lines is.'));
    return;
  }
  await kept.forget(original);
  const cursor = addressOf(shown)?.kind === 'readable' ? undefined : cursorIn(shown);
  await showView(views, view, cursor === undefined ? undefined : readable?.layout.fromOriginal(cursor));
}

/** Where the cursor is in the document of an address, if that is the one that the user is in. */
function cursorIn(uri: Uri): number | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.uri.toString() === uri.toString()
    ? editor.document.offsetAt(editor.selection.active)
    : undefined;
}
