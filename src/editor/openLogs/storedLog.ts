import type { Location, TextDocument, Uri } from 'vscode';
import type { ArchiveDamage, ByteSource } from '../../core';
import { placeInView, textInView } from '../archives/placeInView';
import { OpenBytes } from '../logs/openBytes';
import type { OpenDocuments } from '../logs/openDocuments';
import { maxUncompressedBytes } from '../shared/settings';
import { unpackStored } from '../storage/unpackStored';
import type { UnpackedLogs } from './unpackedLogs';

/** A log in a file or an archive that was opened without an editor. Of a small archive no more is kept than the file has; it is unpacked again when looked at. */
export class StoredLog extends OpenBytes {
  #damages: readonly ArchiveDamage[] = [];
  #again: (() => Uint8Array) | undefined;
  /** What has let go of its bytes. */
  #source: ByteSource | undefined;

  constructor(
    readonly file: Uri,
    readonly documents: OpenDocuments,
    readonly unpacked: UnpackedLogs,
  ) {
    super(file.toString(), () => this.#pieces());
  }

  override get archiveDamages(): readonly ArchiveDamage[] {
    return this.#damages;
  }

  override change(): void {
    super.change();
    this.#forget();
  }

  override close(): void {
    super.close();
    this.#forget();
  }

  /** In the layout in which the file is opened. */
  override locate(index: number): Promise<Location | undefined> {
    return placeInView(this, this.file, index, this.documents);
  }

  override openText(): Promise<TextDocument | undefined> {
    return textInView(this, this.file);
  }

  protected override whenRead(source: ByteSource): void {
    if (this.#again) {
      this.#source = source;
      this.unpacked.keep(source, this.#again);
    }
  }

  #forget(): void {
    this.#source && this.unpacked.forget(this.#source);
    this.#source = undefined;
  }

  async *#pieces(): AsyncGenerator<Uint8Array, void, void> {
    const { version } = this;
    const isStale = () => this.isClosed || this.version !== version;
    const most = maxUncompressedBytes({ uri: this.file, languageId: 'cloudtrail' });
    const stored = await unpackStored(this.file, most, isStale);
    if (stored && !isStale()) {
      this.#damages = stored.damages;
      this.#again = stored.again;
    }
    yield stored?.bytes ?? new Uint8Array();
  }
}
