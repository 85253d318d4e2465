import type { ByteLog } from './byteLog';
import type { LogDocument } from './logDocument';

/** What was read of a log, whether it came as a text or as bytes. Its places count the units of what it came as. */
export type Log = ByteLog | LogDocument;
