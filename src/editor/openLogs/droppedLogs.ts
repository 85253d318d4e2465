import { commands, type DataTransfer, l10n, type TreeDragAndDropController, Uri } from 'vscode';
import { addressOf } from '../archives/viewAddress';
import type { Skipped } from './openedLogs';

/**
 * Opens what is dropped on a view: files and folders from the Explorer, tabs, and what the operating system hands over. VS Code writes the addresses
 * of all of them into one list. In a browser it learns of a file from outside the name and the text, and no address.
 */
export const droppedLogs: TreeDragAndDropController<unknown> = {
  dropMimeTypes: ['text/uri-list', 'files'],
  dragMimeTypes: [],
  handleDrop: async (_target, transfer) => {
    const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
    const [uris, skipped] = [list.split(/\r?\n/).flatMap(originalAt), [...withoutAddress(transfer)]];
    if (uris.length > 0 || skipped.length > 0) {
      // What is told at the end waits for an answer, and nobody who drops something should wait for that.
      void commands.executeCommand('cloudtrail.openLogs', uris, skipped);
    }
  },
};

/** What a line of the list names, which may be a remark. Of a log that is shown otherwise than it is stored, where it is stored. */
function originalAt(line: string): readonly Uri[] {
  try {
    // After the mark there is the place of a cursor.
    const uri = Uri.parse(line.replace(/#.*/, ''), true);
    return [addressOf(uri)?.original ?? uri];
  } catch {
    return [];
  }
}

function* withoutAddress(transfer: DataTransfer): Generator<Skipped, void, void> {
  for (const [, item] of transfer) {
    const file = item.asFile();
    if (file && !file.uri) {
      const reason = l10n.t('The browser does not say where it is. It can be opened from a folder of the workspace.');
      yield { uri: Uri.from({ scheme: 'dropped', path: `/${file.name}` }), reason };
    }
  }
}
