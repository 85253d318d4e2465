import { timeOf } from '../event/time';
import { type Facet, facet, oneKey } from './facet';

/** A stretch of time in UTC, the earliest first. A time that cannot be read is a key of its own. */
function stretch(id: string, title: string, length: number, label: (start: string) => string): Facet {
  return facet({
    id,
    title,
    order: 'key',
    none: 'no time',
    keysOf: (event) => oneKey(timeOf(event)?.iso.slice(0, length) ?? event.text('eventTime')),
    textOf: (key, sample) =>
      timeOf(sample)
        ? { label: `${label(key.replace('T', ' '))} UTC` }
        : { label: key, description: 'not a readable time' },
  });
}

export const day = stretch('day', 'Day', '2021-06-09'.length, (start) => start);

export const hour: Facet = {
  ...stretch('hour', 'Hour', '2021-06-09T23'.length, (start) => `${start}:00`),
  formerIds: ['time'],
};

export const minute = stretch('minute', 'Minute', '2021-06-09T23:09'.length, (start) => start);
