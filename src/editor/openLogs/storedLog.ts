import type { Location, Uri } from 'vscode';
import type { ArchiveDamage } from '../../core';
import { placeInView } from '../archives/placeInView';
import { OpenBytes } from '../logs/openBytes';
import type { OpenDocuments } from '../logs/openDocuments';
import { maxUncompressedBytes } from '../shared/settings';
import { unpackStored } from '../storage/unpackStored';

/** A log in a file or an archive that was opened without an editor. */
export class StoredLog extends OpenBytes {
  #damages: readonly ArchiveDamage[] = [];

  constructor(
    readonly file: Uri,
    readonly documents: OpenDocuments,
  ) {
    super(file.toString(), () => this.#pieces());
  }

  /** What is wrong with the archive that it came in, as it was read last. */
  get archiveDamages(): readonly ArchiveDamage[] {
    return this.#damages;
  }

  /** In the layout in which the file is opened. */
  override locate(index: number): Promise<Location | undefined> {
    return placeInView(this, this.file, index, this.documents);
  }

  async *#pieces(): AsyncGenerator<Uint8Array, void, void> {
    const { version } = this;
    const stored = await unpackStored(
      this.file,
      maxUncompressedBytes({ uri: this.file, languageId: 'cloudtrail' }),
      () => this.isClosed || this.version !== version,
    );
    this.#damages = stored?.damages ?? [];
    yield stored?.bytes ?? new Uint8Array();
  }
}
