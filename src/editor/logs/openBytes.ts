import { Location, Range, type TextDocument, Uri, workspace } from 'vscode';
import { type ArchiveDamage, type ByteLog, ByteSource, type LogRecord } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';
import { logLanguage } from './languages';
import type { Likelihood, OpenLog } from './openLog';
import { type Pieces, readPieces } from './readPieces';
import { textPlaces } from './textPlaces';

/** What was read of one version, and the bytes that it was read from. */
interface Read {
  readonly source: ByteSource;
  readonly log: ByteLog;
}

/** A log that came as bytes and is no document: of any size, and without the editor knowing its text. */
export class OpenBytes implements OpenLog<ByteLog> {
  #version = 1;
  #isClosed = false;
  #read: Read | undefined;
  #reading: Promise<void> | undefined;

  /** @param pieces gives the bytes as they are now, from the first on; asked once for each version */
  constructor(
    readonly uri: string,
    readonly pieces: () => Pieces,
  ) {}

  get version(): number {
    return this.#version;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get log(): ByteLog | undefined {
    return this.#read?.log;
  }

  /** What is wrong with the archive that it came in, as it was read last. */
  get archiveDamages(): readonly ArchiveDamage[] {
    return [];
  }

  get size(): number {
    return this.#read?.source.length ?? 0;
  }

  get scope() {
    return { uri: Uri.parse(this.uri, true), languageId: logLanguage };
  }

  /** Somebody has asked for it, whatever its name: reading tells. */
  likelihood(): Likelihood {
    return this.#isClosed ? 'none' : 'possible';
  }

  read(): Promise<void> {
    this.#reading ??= this.#isClosed ? Promise.resolve() : this.#readVersion(this.#version);
    return this.#reading;
  }

  /** The bytes are others now. */
  change(): void {
    this.#version++;
    this.#forget();
  }

  /** Gives back what it holds. */
  close(): void {
    this.#isClosed = true;
    this.#forget();
  }

  /** What an event of what was read last says, and its text among the bytes. */
  event(index: number): { readonly record: LogRecord; readonly written: string } | undefined {
    const record = this.#read?.log.records.at(index);
    const bytes = record && this.#read?.source.slice(record.span.start, record.span.end);
    return record && { record, written: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  }

  /** In the file of that name, as the editor shows it. */
  async locate(index: number): Promise<Location | undefined> {
    const read = this.#read;
    const record = read?.log.records.at(index);
    if (!read || !record) {
      return undefined;
    }
    const places = await inTimeSlices(textPlaces(read.source, record.span), () => this.#read !== read);
    if (!places) {
      return undefined;
    }
    const [start, end] = places;
    return new Location(Uri.parse(this.uri, true), new Range(start.line, start.character, end.line, end.character));
  }

  async openText(): Promise<TextDocument | undefined> {
    return workspace.openTextDocument(Uri.parse(this.uri, true));
  }

  /** All of a version has been read; its bytes are looked at from now on when somebody looks at an event. */
  protected whenRead(_source: ByteSource): void {}

  async #readVersion(version: number): Promise<void> {
    const source = new ByteSource();
    const stale = () => this.#version !== version || this.#isClosed;
    const log = await readPieces(source, this.pieces(), stale);
    if (log && !stale()) {
      this.#read = { source, log };
      this.whenRead(source);
    }
  }

  #forget(): void {
    this.#read = undefined;
    this.#reading = undefined;
  }
}

/** A file, wherever the editor can read it. */
export function openFile(uri: Uri): OpenBytes {
  return new OpenBytes(uri.toString(), async function* () {
    yield await workspace.fs.readFile(uri);
  });
}
