import { commands, Disposable, env, l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import type { OpenDocuments } from './openDocuments';

interface Sample extends QuickPickItem {
  /** Its name in the folder of samples that comes with the extension. */
  readonly file: string;
}

/** New documents to begin with: events need no file to be read. `extension` is where its samples are. */
export function registerNewDocuments(extension: Uri, documents: OpenDocuments): Disposable {
  return Disposable.from(
    commands.registerCommand('cloudtrail.pasteEvents', () => pasteEvents(documents)),
    commands.registerCommand('cloudtrail.openSample', (name?: unknown) => openSample(extension, name)),
  );
}

/** Opens a new document with what is on the clipboard, or an empty one to paste into. */
async function pasteEvents(documents: OpenDocuments): Promise<void> {
  // A browser may ask the user first, or refuse.
  const content = await env.clipboard.readText().then(undefined, () => '');
  const document = await workspace.openTextDocument({ content });
  await window.showTextDocument(document);
  if (!content.trim()) {
    void window.showInformationMessage(l10n.t('There is no text on the clipboard. Copy events, and paste them here.'));
  } else if (await holdsNoEvents(documents, document)) {
    void window.showInformationMessage(l10n.t('No CloudTrail events were recognized in the text of the clipboard.'));
  }
}

/** Whether a document was found to be no log. Not known of one that is closed meanwhile; VS Code may give it another language while it is read. */
async function holdsNoEvents(documents: OpenDocuments, document: TextDocument): Promise<boolean> {
  const { store } = documents;
  for (;;) {
    const open = documents.of(document);
    if (!open || (await store.readAtRest(open))) {
      return false;
    }
    if (documents.of(document) === open) {
      return !store.isUndecided(open);
    }
  }
}

/** Opens a sample as a new document, where everything can be tried and nothing be broken; asks which, unless its name is given. */
async function openSample(extension: Uri, name: unknown): Promise<void> {
  const all = samples();
  const title = l10n.t('Open Sample');
  const chosen = all.find(({ file }) => file === name) ?? (await window.showQuickPick(all, { title }));
  if (chosen) {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'media', 'samples', chosen.file));
    const language = chosen.file.endsWith('.md') ? 'markdown' : 'plaintext';
    await window.showTextDocument(
      await workspace.openTextDocument({ content: new TextDecoder().decode(bytes), language }),
    );
  }
}

function samples(): readonly Sample[] {
  return [
    {
      file: 'app-mesh.md',
      label: l10n.t('App Mesh, in a page of documentation'),
      detail: l10n.t('Two events in Markdown. A quotation mark is missing.'),
    },
    {
      file: 'cloudwatch.txt',
      label: l10n.t('CloudWatch and its neighbors'),
      detail: l10n.t('Six events in plain text, one of them with a note that is no JSON.'),
    },
    {
      file: 'x-ray.txt',
      label: l10n.t('X-Ray, printed by a Ruby program'),
      detail: l10n.t('One event as a Ruby hash, with two times that lack a digit.'),
    },
    {
      file: 'app-mesh-connection.txt',
      label: l10n.t('An Envoy proxy connects to App Mesh'),
      detail: l10n.t('One service event that nobody called. It is sound.'),
    },
    {
      file: 'cloud-map.txt',
      label: l10n.t('A namespace is created in AWS Cloud Map'),
      detail: l10n.t('A log file with one event. It is sound.'),
    },
  ];
}
