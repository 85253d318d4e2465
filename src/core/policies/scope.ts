import { parseArn } from '../event/arn';
import { itemsOf, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import type { Scope } from './arnFormat';

/** Which partition, Region and account an event's call was made in: what it touched is there, unless an ARN says otherwise. */
export function scopeOf(event: EventData): Scope {
  const account = event.text('recipientAccountId') ?? event.text('userIdentity', 'accountId');
  const region = event.text('awsRegion');
  return {
    partition: partitionOf(event, region),
    region: region && /^[\w-]+$/.test(region) ? region : undefined,
    account: account && /^\d{12}$/.test(account) ? account : undefined,
  };
}

/** As an ARN of the event says, else as the Region's name does. */
function partitionOf(event: EventData, region = ''): string {
  const listed = itemsOf(event.at('resources')).map((item) => scalarText(valueIn(item, 'ARN')));
  const arns = [event.text('userIdentity', 'arn'), ...listed.slice(0, 1)];
  const told = arns.map((arn) => parseArn(arn)?.partition).find((partition) => /^aws[\w-]*$/.test(partition ?? ''));
  return told ?? (region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws');
}
