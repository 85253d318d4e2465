import { Disposable, EventEmitter, l10n, type TextDocument, Uri, workspace } from 'vscode';
import { counted } from '../../core';
import { fileName } from '../shared/convert';
import { eventCount } from '../shared/counts';
import { normalizedScheme } from '../shared/ownership';
import { copyName, heldEvents, type Written } from './heldEvents';

/**
 * Serves what was written of logs as documents that nobody has to save: they change nothing, their names say how many events are in them, and saving
 * one proposes that name. A copy that VS Code brings back after a restart is written anew, by `write`.
 */
export class NormalizedCopies implements Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #texts = new Map<string, string>();
  readonly #subscriptions: Disposable;

  constructor(readonly write: (document: TextDocument) => Promise<Written | undefined>) {
    this.#subscriptions = Disposable.from(
      workspace.onDidCloseTextDocument((copy) => copy.isClosed && this.#texts.delete(copy.uri.toString())),
      workspace.registerTextDocumentContentProvider(normalizedScheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (copy) => this.#texts.get(copy.toString()) ?? this.#again(copy),
      }),
    );
  }

  /** The document that shows what was written of another one. */
  async open(document: Uri, written: Written): Promise<TextDocument> {
    const copy = copyOf(document, written);
    this.#texts.set(copy.toString(), written.text);
    this.#changed.fire(copy);
    return workspace.openTextDocument(copy);
  }

  dispose(): void {
    Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  async #again(copy: Uri): Promise<string> {
    const document = Uri.parse(copy.query, true);
    const written = await this.write(await workspace.openTextDocument(document));
    // What its name says would be untrue.
    if (!written || copyOf(document, written).toString() !== copy.toString()) {
      throw new Error(l10n.t('{0} has changed since its events were written.', fileName(document)));
    }
    return written.text;
  }
}

function copyOf(document: Uri, written: Written): Uri {
  const folder = document.path.slice(0, document.path.lastIndexOf('/') + 1);
  const held = words[heldEvents(written)](written);
  const path = `${folder.startsWith('/') ? folder : '/'}${copyName(fileName(document), held)}`;
  const fragment = written.written < written.total ? held : '';
  return Uri.from({ scheme: normalizedScheme, path, query: document.toString(), fragment });
}

/** What a copy of a log holds of its events, in words; undefined where it holds all of them, and of any other document. */
export function heldBy({ scheme, fragment }: Uri): string | undefined {
  return scheme === normalizedScheme && fragment ? fragment : undefined;
}

const words: Readonly<Record<ReturnType<typeof heldEvents>, (written: Written) => string>> = {
  all: ({ total }) => eventCount(total),
  first: ({ written, total }) => l10n.t('first {0} of {1}', counted(written), eventCount(total)),
  some: ({ written, total }) => l10n.t('{0} of {1}', counted(written), eventCount(total)),
};
