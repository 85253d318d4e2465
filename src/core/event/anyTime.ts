import { readTime } from './time';

const AMERICAN = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),? (\d{1,2}):(\d{2}):(\d{2})\s([AP]M)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A time in whatever form events and responses have it, in milliseconds since 1970 UTC. */
export function anyTime(text: string): number | undefined {
  return readTime(text)?.epochMs ?? americanTime(text);
}

/** A time as several services write it into responses, in UTC: `Jul 10, 2023 11:54:39 AM`. */
function americanTime(text: string): number | undefined {
  const [found, name = '', day, year, hour, minute, second, half] = (text.length < 40 && AMERICAN.exec(text)) || [];
  const month = MONTHS.indexOf(name);
  // KMS has written `18:58:30 PM`.
  const isWhole = half === 'PM' && Number(hour) > 12;
  if (!found || month < 0 || Number(hour) > (isWhole ? 23 : 12) || Number(minute) > 59 || Number(second) > 59) {
    return undefined;
  }
  const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  const epochMs = Date.UTC(Number(year), month, Number(day), hours, Number(minute), Number(second));
  return new Date(epochMs).getUTCDate() === Number(day) ? epochMs : undefined;
}
