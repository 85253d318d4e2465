import type { Location, TextDocument, Uri } from 'vscode';
import type { ArchiveDamage, Unpacked } from '../../core';
import { OpenBytes } from '../logs/openBytes';
import type { OpenDocuments } from '../logs/openDocuments';
import { piecesOf } from './original';
import { placeInView, textInView } from './placeInView';
import { viewOf } from './viewAddress';

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

  override get archiveDamages(): readonly ArchiveDamage[] {
    return this.archive?.damages ?? [];
  }

  override get scope() {
    return { uri: this.original, languageId: super.scope.languageId };
  }

  override locate(index: number): Promise<Location | undefined> {
    return placeInView(this, this.original, index, this.documents);
  }

  override openText(): Promise<TextDocument | undefined> {
    return textInView(this, this.original);
  }
}
