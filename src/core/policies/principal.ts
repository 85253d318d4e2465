import type { EventData } from '../log/eventData';
import { literalArn } from './literal';

/** The caller as policies of resources name it: a session by its role, since sessions end. Undefined where the event does not tell. */
export function principalIn(event: EventData): string | undefined {
  const arn = event.text('userIdentity', 'sessionContext', 'sessionIssuer', 'arn') ?? event.text('userIdentity', 'arn');
  return arn && /^arn:[\w-]+:iam::/.test(arn) ? literalArn(arn) : undefined;
}
