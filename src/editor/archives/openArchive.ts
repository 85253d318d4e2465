import { Location, Range, type Uri, workspace } from 'vscode';
import type { Unpacked } from '../../core';
import { OpenBytes } from '../logs/openBytes';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange } from '../shared/convert';
import { mostReadable, piecesOf } from './original';
import { eventViewOf, viewOf } from './viewAddress';

/**
 * A log of any size, in an archive or not, that is read without a document. Its events are where its readable layout has them; those of one that is
 * too large for a text are shown one by one, each as a document of its own.
 */
export class OpenArchive extends OpenBytes {
  readonly #found: { archive?: Unpacked };

  /** @param uri its address among the open logs; without it that of the overview that stands in for a large one */
  constructor(
    readonly original: Uri,
    readonly documents: OpenDocuments,
    uri = viewOf(original, 'overview'),
  ) {
    const found: { archive?: Unpacked } = {};
    const tell = (archive: Unpacked) => {
      found.archive = archive;
    };
    super(uri.toString(), () => piecesOf(original, tell));
    this.#found = found;
  }

  /** What was found in the archive, since it was read; undefined for a file that is none. */
  get archive(): Unpacked | undefined {
    return this.#found.archive;
  }

  override get scope() {
    return { uri: this.original, languageId: super.scope.languageId };
  }

  override async locate(index: number): Promise<Location | undefined> {
    const record = this.log?.records.at(index);
    if (!record) {
      return undefined;
    }
    const isText = this.size <= mostReadable;
    const name = record.text('eventName') ?? '';
    const view = isText ? viewOf(this.original, 'readable') : eventViewOf(this.original, index, name);
    const document = await workspace.openTextDocument(view);
    if (!isText) {
      return new Location(view, new Range(0, 0, document.lineCount, 0));
    }
    // The same text in other lines has the same events.
    const shown = (await this.documents.read(document))?.records.at(index);
    return shown && new Location(view, toRange(document, shown.span));
  }
}
