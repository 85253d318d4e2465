import { anyTime } from '../../event/anyTime';
import { readTime } from '../../event/time';
import { duration, utcOf } from '../../event/timeText';
import { escapeText } from '../../markdown/escape';
import type { Value, ValueExplainer } from './explainer';
import type { HoverHost } from './hoverHost';
import { countedTo } from './logFacts';

/** A moment: in UTC, by the reader's clock, and how far it is from the event or from its neighbours in the log. */
export const time: ValueExplainer = {
  id: 'time',
  explain: (value) => {
    const epochMs = momentOf(value);
    if (epochMs === undefined) {
      return undefined;
    }
    const clock = `${[`**${utcOf(epochMs)}**`, localTime(value.host, epochMs)].filter(Boolean).join(', ')}.`;
    const isEvent = value.path.length === 1 && value.name === 'eventTime';
    return [clock, isEvent ? neighbours(value, epochMs) : fromEvent(value, epochMs)].filter(Boolean).join(' ');
  },
};

/** A moment by the reader's clock; undefined where that says no more than UTC does. */
export function localTime(host: HoverHost, epochMs: number): string | undefined {
  const local = host.localTime(epochMs);
  return local && `${escapeText(local)} local time`;
}

/** Texts that are times, and numbers since 1970 in fields whose names speak of time or of which AWS's models do. */
function momentOf(value: Value): number | undefined {
  const { text, node } = value;
  if (node.type === 'string') {
    return anyTime(text);
  }
  const number = Number(text);
  const ms = number >= 1e12 ? number : number * 1000;
  return node.type === 'number' && ms >= 1e12 && ms < 4.2e12 && isTime(value) ? ms : undefined;
}

function isTime({ name, path, record, host }: Value): boolean {
  return (
    /(time|date|expiration|createdat|timestamp)$/i.test(name) ||
    host.models?.parameter(record.text('eventSource'), record.text('eventName'), path)?.type === 'time'
  );
}

function neighbours({ facts }: Value, epochMs: number): string {
  const { inSecond, earlier, later } = facts.neighbours(epochMs);
  const isAlone = inSecond < 2;
  const before = isAlone ? 'The event before it in this log' : 'The event before them';
  const after = isAlone ? 'The next event of this log' : 'The next event';
  const told = [
    earlier !== undefined && `${before} is ${duration(epochMs - earlier)} earlier`,
    later !== undefined &&
      `${earlier === undefined ? `${after} is` : 'the next one'} ${duration(later - epochMs)} later`,
  ].filter(Boolean);
  const sentence = told.length > 0 ? `${told.join(', ')}.` : '';
  return [isAlone ? '' : othersInSecond(inSecond - 1), sentence].filter(Boolean).join(' ');
}

function othersInSecond(count: number): string {
  const others = count === 1 ? 'Another event' : `${count + 1 >= countedTo ? `${count} or more` : count} other events`;
  return `${others} of this log ${count === 1 ? 'is' : 'are'} in the same second.`;
}

function fromEvent({ record }: Value, epochMs: number): string {
  const event = readTime(record.text('eventTime'))?.epochMs;
  if (event === undefined) {
    return '';
  }
  return event === epochMs
    ? 'The same second as the event.'
    : `${duration(Math.abs(event - epochMs))} ${epochMs < event ? 'before' : 'after'} the event.`;
}
