import { readTime, timeOf } from '../../event/time';
import { duration, utcOf } from '../../event/timeText';
import { escapeText } from '../../markdown/escape';
import type { Value, ValueExplainer } from './explainer';

/** A moment: in UTC, by the reader's clock, and how far it is from the event or from its neighbours in the log. */
export const time: ValueExplainer = {
  id: 'time',
  explain: (value) => {
    const epochMs = momentOf(value);
    if (epochMs === undefined) {
      return undefined;
    }
    const clock = `**${utcOf(epochMs)}**, ${escapeText(value.host.localTime(epochMs))} local time.`;
    const isEvent = value.path.length === 1 && value.name === 'eventTime';
    return [clock, isEvent ? neighbours(value, epochMs) : fromEvent(value, epochMs)].filter(Boolean).join(' ');
  },
};

/** Texts that are times, and numbers since 1970 in fields whose names speak of time. */
function momentOf({ text, name, node }: Value): number | undefined {
  if (node.type === 'string') {
    return readTime(text)?.epochMs;
  }
  const number = Number(text);
  if (node.type !== 'number' || !/(time|date|expiration|createdat|timestamp)$/i.test(name)) {
    return undefined;
  }
  const ms = number >= 1e12 ? number : number * 1000;
  return ms >= 1e12 && ms < 4.2e12 ? ms : undefined;
}

function neighbours({ facts }: Value, epochMs: number): string {
  const { earlier, later } = facts.neighbours(epochMs);
  const told = [
    earlier !== undefined && `the event before it in this log is ${duration(epochMs - earlier)} earlier`,
    later !== undefined && `the next one ${duration(later - epochMs)} later`,
  ].filter(Boolean);
  return told.length > 0 ? `${told.join(', ').replace(/^t/, 'T')}.` : '';
}

function fromEvent({ record }: Value, epochMs: number): string {
  const event = timeOf(record)?.epochMs;
  if (event === undefined) {
    return '';
  }
  return event === epochMs
    ? 'The same second as the event.'
    : `${duration(Math.abs(event - epochMs))} ${epochMs < event ? 'before' : 'after'} the event.`;
}
