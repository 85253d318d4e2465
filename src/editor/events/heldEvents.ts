import type { NormalizedLog } from '../../core';

/** How many events a document has, and what was written of them. */
export interface Written extends NormalizedLog {
  readonly total: number;
}

/** Which events were written: all; the first ones, since more would be too large; or some, since others would have lost something. */
export function heldEvents({ written, total, refused }: Pick<Written, 'written' | 'total' | 'refused'>) {
  if (written === total) {
    return 'all';
  }
  return refused ? 'some' : 'first';
}

/** The name of a copy of a log: the log's own, what the copy holds, and what it is. */
export function copyName(file: string, held: string): string {
  return `${file.replace(/(?:\.cloudtrail)?\.[A-Za-z]+(?:\.gz)?$/, '')} (${held}).json`;
}
