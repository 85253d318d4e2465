import { type Denial, denialIn } from '../../event/denial';
import { failed } from '../../event/outcome';
import { errorFact } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import type { Log } from '../../log/log';
import type { LogRecord } from '../../log/logRecord';
import { code, escapeText } from '../../markdown/escape';
import { lackedOrDenied, reason } from '../values/denial';
import { type CardPart, piece } from './part';

/** Why it failed, if it did. */
export const errorPart: CardPart = {
  heading: 'ERROR',
  tell: (record, log) => {
    const errorCode = record.text('errorCode');
    const message = record.text('errorMessage');
    const fact = errorFact(errorCode);
    const denial = denialIn(record);
    return [
      errorCode && code(errorCode),
      fact && piece(fact.says),
      denial && refused(denial),
      message
        ? escapeText(readable(message), 600)
        : leavesMessageOut(record, log) && 'the table has no column for the reason',
    ];
  },
};

/** Whether the event failed and stands in a table without a column for messages, as a CSV of the Event history is: more is told elsewhere. */
function leavesMessageOut(record: EventData, log: Log): boolean {
  const columns = (record as Partial<LogRecord>).row && log.containers.flatMap(({ facts }) => facts);
  const heads = (columns || []).flatMap(({ name, value }) => (name === 'columns' ? [value] : []));
  return heads.length > 0 && failed(record) && !heads.some((head) => /error[ _]?message/i.test(head));
}

/** What was missing or denied, and by which kind of policy: the message says it too, in many more words. */
function refused({ actions, missing, because }: Denial): string | undefined {
  const [action] = missing ? [missing] : actions;
  return action && because ? `${lackedOrDenied(because)} ${code(action)}, ${reason(because)}` : undefined;
}

/** EC2's encoded reason is for a program to read. */
function readable(message: string): string {
  return message.replace(/(Encoded authorization failure message:)\s*\S.*$/s, '$1 …');
}
