import type { Uri } from 'vscode';
import type { ArchiveDamage } from '../../core';
import { OpenBytes } from '../logs/openBytes';
import { maxUncompressedBytes } from '../shared/settings';
import { unpackStored } from '../storage/unpackStored';

/** A log in a file or an archive that was opened without an editor. */
export class StoredLog extends OpenBytes {
  #damages: readonly ArchiveDamage[] = [];

  constructor(readonly file: Uri) {
    super(file.toString(), () => this.#pieces());
  }

  /** What is wrong with the archive that it came in, as it was read last. */
  get archiveDamages(): readonly ArchiveDamage[] {
    return this.#damages;
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
