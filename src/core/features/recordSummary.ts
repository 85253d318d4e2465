import { errorCodeOf, eventNameOf, eventSourceOf } from '../event/action';
import { identityOf } from '../event/identity';
import { failed } from '../event/outcome';
import type { EventData } from '../log/eventData';

/** What a list shows of a record. All texts come from the log as they stand there: escape them where they are shown. */
export interface RecordSummary {
  readonly eventTime: string | undefined;
  readonly eventSource: string | undefined;
  readonly eventName: string | undefined;
  readonly awsRegion: string | undefined;
  /** Who acted, as a person would name them; always a text. */
  readonly identity: string;
  readonly errorCode: string | undefined;
  /** Whether the call failed, with or without an error code. */
  readonly failed: boolean;
}

/** The few columns that a person scans a list of events by. Never fails; what the record lacks is undefined. */
export function summarize(record: EventData): RecordSummary {
  return {
    eventTime: record.text('eventTime'),
    eventSource: eventSourceOf(record),
    eventName: eventNameOf(record),
    awsRegion: record.text('awsRegion'),
    identity: identityOf(record).label,
    errorCode: errorCodeOf(record),
    failed: failed(record),
  };
}
