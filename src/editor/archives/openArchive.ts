import { Location, Range, type Uri, workspace } from 'vscode';
import type { Unpacked } from '../../core';
import { OpenBytes } from '../logs/openBytes';
import { piecesOf } from './original';
import { eventViewOf, viewOf } from './viewAddress';

/**
 * A log of any size, in an archive or not, that is read without a document: its events are shown one by one, each as a document of its own. Its
 * address is that of the overview that stands in for it.
 */
export class OpenArchive extends OpenBytes {
  readonly #found: { archive?: Unpacked };

  constructor(readonly original: Uri) {
    const found: { archive?: Unpacked } = {};
    const tell = (archive: Unpacked) => {
      found.archive = archive;
    };
    super(viewOf(original, 'overview').toString(), () => piecesOf(original, tell));
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
    const document = await workspace.openTextDocument(
      eventViewOf(this.original, index, record.text('eventName') ?? ''),
    );
    return new Location(document.uri, new Range(0, 0, document.lineCount, 0));
  }
}
