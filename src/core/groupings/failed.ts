import type { LogRecord } from '../log/logRecord';
import { textAt } from '../tree/node';

/**
 * Whether the call failed: it has an error code or an error message, or it is a sign-in whose outcome is `Failure`. Failed sign-ins
 * carry no error code (AWS: console sign-in events).
 */
export function failed(record: LogRecord): boolean {
  if (record.text('errorCode') || record.text('errorMessage')) {
    return true;
  }
  const name = record.text('eventName');
  return (
    name !== undefined &&
    record.text('eventType') === 'AwsConsoleSignIn' &&
    textAt(record.tree, 'responseElements', name) === 'Failure'
  );
}
