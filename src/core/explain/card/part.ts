import type { EventData } from '../../log/eventData';
import type { Log } from '../../log/log';
import { prose } from '../../markdown/escape';
import type { HoverHost } from '../values/hoverHost';

/** One part of an event's card. */
export interface CardPart {
  /** What stands in front: ACTOR. */
  readonly heading: string;
  /** What is told, piece by piece, as Markdown; pieces there is nothing to tell about are dropped, and so is a part without any. */
  tell(record: EventData, log: Log, host: HoverHost): readonly (string | undefined | false)[];
}

/** A sentence of the tables as a piece among others, so without its full stop. */
export function piece(sentence: string): string {
  return prose(sentence).replace(/\.$/, '');
}
