import { drain, eventJson, type LogRecord, read, readableInSteps } from '../../core';

/**
 * One event as a text of its own: as it is written, in lines. One that was read from something else than JSON, such as the string in a wrapper, is
 * written as JSON.
 */
export function eventText(record: LogRecord, written: string): string {
  const log = read(written);
  const isItself = log.records.length === 1 && log.damages.length > 0 === record.damaged && !record.row;
  const readable = isItself ? drain(readableInSteps(log)) : undefined;
  return `${readable?.text ?? eventJson(record)}\n`;
}
