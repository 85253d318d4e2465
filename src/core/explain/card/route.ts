import { AWS_ITSELF } from '../../event/describers';
import { identityOf } from '../../event/identity';
import { agentOf, serviceName } from '../../facts/facts';
import type { EventData } from '../../log/eventData';

/** The service that called for somebody, as far as it is one; some of AWS's own have no name. */
export function invokerName(invokedBy: string | undefined): string | undefined {
  return invokedBy === AWS_ITSELF ? 'an AWS service' : serviceName(invokedBy);
}

/** The way a call came: by the console, by another AWS service, or by a program; undefined when it is not worth telling. */
export function route(record: EventData): 'console' | 'service' | 'program' | undefined {
  const { invokedBy } = identityOf(record);
  const agent = agentOf(record.text('userAgent'));
  // CloudShell has the console's credentials, but what calls there is a command line.
  if (agent?.place === 'AWS CloudShell') {
    return 'program';
  }
  if (record.text('sessionCredentialFromConsole') === 'true' || agent?.via === 'the console') {
    return 'console';
  }
  if (invokerName(invokedBy)) {
    return invokedBy === record.text('eventSource') ? undefined : 'service';
  }
  return agent?.via && !agent.inside ? 'program' : undefined;
}
