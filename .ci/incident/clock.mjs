/** The two days. */
const DAYS = ['2025-03-11', '2025-03-12'];

/**
 * A moment: the first or second day, and the time of day.
 * @param {0 | 1} day
 * @param {string} time `02:14:07`
 */
export function moment(day, time) {
  return Date.parse(`${DAYS[day]}T${time}Z`);
}

/** As CloudTrail writes it. @param {number} ms */
export function iso(ms) {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** As AWS STS and IAM print times: `Mar 11, 2025, 9:45:00 AM`. @param {number} ms */
export function printed(ms) {
  return new Date(ms)
    .toLocaleString('en-US', { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'medium' })
    .replace(/\s/g, ' ');
}
