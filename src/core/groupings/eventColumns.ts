import type { LogRecord } from '../log/logRecord';

/** The service that took the call. Insights events name it in `insightDetails`; in CloudTrail Lake's flat layout it has a name of its own. */
export function eventSourceOf(record: LogRecord): string | undefined {
  return columnOf(record, 'eventSource', 'insightEventSource');
}

/** The action; of Insights events the one whose rate is unusual. */
export function eventNameOf(record: LogRecord): string | undefined {
  return columnOf(record, 'eventName', 'insightEventName');
}

/** The error code; of Insights events that of the errors whose rate is unusual. */
export function errorCodeOf(record: LogRecord): string | undefined {
  return columnOf(record, 'errorCode', 'insightErrorCode');
}

function columnOf(record: LogRecord, name: string, flat: string): string | undefined {
  return record.text(name) ?? detailOf(record, name) ?? record.text(flat);
}

function detailOf(record: LogRecord, name: string): string | undefined {
  const details = record.value('insightDetails');
  const value =
    typeof details === 'object' && details !== null && Object.hasOwn(details, name)
      ? details[name as never]
      : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
