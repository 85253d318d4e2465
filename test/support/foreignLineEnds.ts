import { read } from '../../src/core';
import { buildRecord } from './buildRecord';

/** What JavaScript takes for line ends or blanks, and logs do not: allowed in strings of JSON as they are. */
export const FOREIGN = ['\u2028', '\u2029', '\u0085', '\u00a0', '\ufeff', '\u2028\u2029 \u2028'];

/** An event that somebody wrote into another one. */
export const forged = buildRecord({ eventName: 'CreateAccessKey', userAgent: 'forged' });
export const time = '2021-06-09T23:09:59.000Z';

/** Names of events and codes of damages in a text. */
export function told(text: string) {
  const log = read(text);
  const unexplained = log.unexplained.map(({ start, end }) => text.slice(start, end));
  return {
    names: [...log.records].map((record) => record.text('eventName')),
    damages: [...log.damages, ...log.insideStrings].map(({ code }) => code),
    unexplained,
  };
}
