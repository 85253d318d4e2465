import type { ConfigurationScope, Location, TextDocument } from 'vscode';
import type { Log, LogDocument } from '../../core';

/** What can be said before it is read: it is no log, reading tells whether it is one, it is one whatever it says. */
export type Likelihood = 'none' | 'possible' | 'certain';

/** One log that is open, or what may be one, whatever it came from: a document of the editor, a file that was read as bytes. */
export interface OpenLog<L extends Log = Log> {
  /** Its address. With a position it names an event (`EventRef`). */
  readonly uri: string;
  /** Another one for each text that it has had. */
  readonly version: number;
  /** Whether it is gone for good: what was read of it is no longer kept, and nothing more comes. */
  readonly isClosed: boolean;
  /** What was read of this version; undefined until it is read. */
  readonly log: L | undefined;
  /** How much was read last, in characters or bytes. */
  readonly size: number;
  /** Where settings for it are looked up. */
  readonly scope: ConfigurationScope;

  likelihood(): Likelihood;

  /** Reads this version in slices of time, once for all who ask. Gives up when another version comes. Fails when there is no way to its text. */
  read(): Promise<void>;

  /** Where an event of what was read last stands in a text that the editor can show; undefined when there is no such event or text. */
  locate(index: number): Promise<Location | undefined>;

  /** The document in which the editor shows all of it, opened if need be; undefined when it is too large for one. */
  openText(): Promise<TextDocument | undefined>;
}

/** A log that has a text, in whose characters its places count. */
export type OpenText = OpenLog<LogDocument>;
