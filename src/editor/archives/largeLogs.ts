import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { OpenBytes } from '../logs/openBytes';
import type { OpenDocuments } from '../logs/openDocuments';
import type { OpenLog } from '../logs/openLog';
import type { LeftDocuments } from '../shared/leftDocuments';
import { OpenArchive } from './openArchive';
import { addressOf, type ViewAddress, viewOf } from './viewAddress';

/** The logs that are too large for a text. Each is read when something of it is shown, and closed with the last document that shows something. */
export class LargeLogs implements Disposable {
  readonly #open = new Map<string, OpenArchive>();
  readonly #wasRead = new EventEmitter<OpenArchive>();
  readonly #subscription: Disposable;

  /** A log has been read, or could not be. */
  readonly onDidRead = this.#wasRead.event;

  constructor(
    readonly documents: OpenDocuments,
    readonly left: LeftDocuments,
  ) {
    // A change of language is told as closing and opening, too.
    this.#subscription = Disposable.from(
      workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && this.#closeUnlessShown(uri)),
      // VS Code keeps such a document for minutes after its last tab was closed, and the log takes memory.
      left.onDidChange((uri) => (left.has(uri) ? this.#closeUnlessShown(uri) : this.#openAgain(uri))),
      documents.store.onDidChange((open) => this.#tell(open)),
      documents.store.onDidReject((open) => this.#tell(open)),
    );
  }

  /** The log of a file, which is read from now on. */
  of(original: Uri): OpenArchive {
    return this.#open.get(original.toString()) ?? this.#read(original);
  }

  /**
   * The same for what stands in for the log, of which VS Code asks the size as long as it keeps it: it is not read where nobody looks at that, nor
   * at what turns out to be too large for the text that was asked for.
   */
  shown({ original, kind }: ViewAddress): OpenArchive {
    const unread = new OpenArchive(original, this.documents);
    const asked = kind === 'event' ? [] : [viewOf(original, kind)];
    const isLeft = [Uri.parse(unread.uri, true), ...asked].some((uri) => this.left.has(uri));
    return isLeft && !this.isRead(original) ? unread : this.of(original);
  }

  /** Whether the log of a file was opened here, and read. */
  isRead(original: Uri): boolean {
    return this.#open.get(original.toString())?.log !== undefined;
  }

  /** The log of a file that somebody else has opened as bytes. */
  opened(original: Uri): OpenBytes | undefined {
    const open = this.documents.store.get(original.toString());
    return open instanceof OpenBytes ? open : undefined;
  }

  /** The file has changed. */
  changed(original: Uri): void {
    const open = this.#open.get(original.toString());
    if (open) {
      open.change();
      this.documents.store.changed(open);
    }
  }

  dispose(): void {
    Disposable.from(this.#subscription, this.#wasRead).dispose();
  }

  #read(original: Uri): OpenArchive {
    const open = new OpenArchive(original, this.documents);
    this.#open.set(original.toString(), open);
    void this.documents.store.add(open).catch(() => this.#wasRead.fire(open));
    return open;
  }

  /** The first time, or again after its file has changed. */
  #tell(open: OpenLog): void {
    if (open instanceof OpenArchive && this.#open.get(open.original.toString()) === open) {
      this.#wasRead.fire(open);
    }
  }

  #openAgain(uri: Uri): void {
    const address = addressOf(uri);
    if (address?.kind === 'overview') {
      this.of(address.original);
    }
  }

  #closeUnlessShown(uri: Uri): void {
    const original = addressOf(uri)?.original;
    if (original && !isShown(original, this.left)) {
      this.#close(original);
    }
  }

  #close(original: Uri): void {
    const open = this.#open.get(original.toString());
    if (open) {
      this.#open.delete(original.toString());
      this.documents.store.remove(open);
      open.close();
    }
  }
}

/** Whether a document shows something of a log that is too large for a text. */
function isShown(original: Uri, left: LeftDocuments): boolean {
  return workspace.textDocuments.some(({ uri, isClosed }) => {
    const address = isClosed || left.has(uri) ? undefined : addressOf(uri);
    return /overview|event/.test(address?.kind ?? '') && address?.original.toString() === original.toString();
  });
}
