import type { LogRecord } from '../log/logRecord';
import { identityOf } from './identity';

/** Who acted, to look for elsewhere: the ARN of the caller where the record has one, else the name that we show. A text from the log. */
export function identityText(record: LogRecord): string {
  const caller = record.value('userIdentity');
  const arn = typeof caller === 'object' && caller && 'arn' in caller ? caller.arn : undefined;
  return typeof arn === 'string' && arn ? arn : identityOf(record).label;
}
