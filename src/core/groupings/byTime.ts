import { readTime } from '../event/time';
import { type Grouping, oneKey } from './grouping';

/** The hour in UTC, the earliest first. A time that cannot be read is a group of its own. */
export const byTime: Grouping = {
  id: 'time',
  title: 'Time',
  order: 'key',
  none: 'no time',
  keysOf: (record) => {
    const text = record.text('eventTime') || undefined;
    return oneKey(readTime(text)?.iso.slice(0, 13) ?? text);
  },
  describe: (hour, sample) =>
    readTime(sample.text('eventTime'))
      ? { label: `${hour.replace('T', ' ')}:00 UTC` }
      : { label: hour, description: 'not a readable time' },
};
