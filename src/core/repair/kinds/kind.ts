import type { Severity } from '../../log/damage';
import { visible } from '../../markdown/visible';

/**
 * One way in which a text can fail to be the JSON that its author meant. What finds it is a move of the search (`repair/search`) or a reading
 * of a text (`repair/tokens`); `toDamages` makes a damage of what they report.
 */
export interface DamageKind {
  /** Stable kebab-case id; also the settings key and the anchor of its documentation. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for the settings and the documentation. */
  readonly summary: string;
  /** One sentence for the documentation: what it does to readers of the text and to tools. */
  readonly matters: string;
  /** Whether there is one obvious mend. Otherwise `fixTitle` says what the mend assumes. */
  readonly certain: boolean;
  /** Whether what its mend removes is recognised as no data of anybody, so that nothing is lost with it. */
  readonly removesNoData: boolean;
  /** Whether all places in one sample make one finding, since they have one cause. */
  readonly gathered: boolean;
  /** Whether all places in the document make one finding, since it was the document that something happened to. */
  readonly wide: boolean;
  /** What is wrong. `detail` is what the reader adds (already cut short), `count` the number of places. */
  message(detail: string, count: number): string;
  fixTitle(detail: string, count: number): string;
}

type Given = Pick<DamageKind, 'code' | 'summary' | 'matters' | 'message' | 'fixTitle'> & Partial<DamageKind>;

/** A kind with the usual answers: an error, certain, what it removes is somebody's, each place a finding of its own. */
export function damageKind(given: Given): DamageKind {
  return { severity: 'error', certain: true, removesNoData: false, gathered: false, wide: false, ...given };
}

/** No message quotes more of a log, in characters. */
const most = 40;

/** `text` in quotation marks for a message: cut, on one line, and with every character visible that would act on a reader unseen. */
export function quoted(text: string): string {
  const line = text
    .slice(0, 4 * most)
    .trim()
    .replace(/[ \t\r\n]+/g, ' ');
  let shown = '';
  for (const character of line) {
    const next = shown + visible(character);
    if (next.length > most) {
      return `“${shown}…”`;
    }
    shown = next;
  }
  return `“${shown}”`;
}

/** "3 times" or "once", for messages. */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
