import type { EventData } from '../../log/eventData';
import type { Log } from '../../log/log';
import { escapeText } from '../../markdown/escape';
import { plainText } from '../../markdown/plain';
import { shortLine } from '../../markdown/visible';
import type { HoverHost } from '../values/hoverHost';
import { cardParts } from './index';
import { sentence, type Unsaid } from './sentence';

/**
 * An event as a card in Markdown: one sentence, then ACTOR, ACTION, TARGET, CONTEXT and ERROR without what is always so. Texts of the
 * log are escaped. To be shown untrusted, without HTML and without theme icons.
 */
export function eventCard(record: EventData, log: Log, host: HoverHost): string {
  const head = sentence(record, (evidence) => escapeText(evidence, 120));
  const parts = toldOf(record, log, host).map(({ heading, told }) => `**${heading}** ${told}`);
  return [head, ...parts].join('\n\n');
}

/** A part of a card in plain text. Texts of the log are in it as they are, but visible and cut. */
interface PlainPart {
  readonly heading: string;
  readonly text: string;
}

/** The parts of the same card below its sentence, as plain text. */
export function plainCard(record: EventData, log: Log, host: HoverHost): readonly PlainPart[] {
  return toldOf(record, log, host).map(({ heading, told }) => ({ heading, text: plainText(told) }));
}

function toldOf(record: EventData, log: Log, host: HoverHost) {
  return cardParts.flatMap(({ heading, tell }) => {
    const told = tell(record, log, host).filter(Boolean);
    return told.length > 0 ? [{ heading, told: told.join(' · ') }] : [];
  });
}

/** An event in one sentence of plain text; long names are cut, invisible characters shown as escapes. */
export function eventSentence(record: EventData, unsaid?: Unsaid): string {
  return sentence(record, (evidence) => shortLine(evidence, 120), unsaid);
}
