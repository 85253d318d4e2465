import type { Severity } from '../damage';

/** One way in which a text can fail to be the JSON that its author meant. */
export interface DamageKind {
  /** Stable kebab-case id; also the settings key and the anchor of its documentation. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for the settings and the documentation. */
  readonly summary: string;
  /** Whether there is one obvious mend. Otherwise `fixTitle` says what the mend assumes. */
  readonly certain: boolean;
  /** Whether all places in one sample make one finding, since they have one cause. */
  readonly gathered: boolean;
  /** Whether all places in the document make one finding, since it was the document that something happened to. */
  readonly wide: boolean;
  /** What is wrong. `detail` is what the reader adds (already cut short), `count` the number of places. */
  message(detail: string, count: number): string;
  fixTitle(detail: string, count: number): string;
}

type Given = Pick<DamageKind, 'code' | 'summary' | 'message' | 'fixTitle'> & Partial<DamageKind>;

/** A kind with the usual answers: an error, certain, each place a finding of its own. */
export function damageKind(given: Given): DamageKind {
  return { severity: 'error', certain: true, gathered: false, wide: false, ...given };
}

/** `text` in quotation marks for a message, cut after 40 characters and kept on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}

/** "3 times" or "once", for messages. */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
