import { itemsOf, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { parseArn } from './arn';
import { kindOf, shortName, type Target } from './targetName';

/** A name as an event has it, and by what the thing with that name is known again under its other names. */
interface Thing {
  readonly name: string;
  readonly key: string;
}

const queue = /^https:\/\/sqs\.([\w-]+)\.[\w.-]+\/(\d{12})\/(.+)$/s;

/** The things that an event was about: a key of KMS is one whether it is called by its id, its ARN, or an alias of which the event states the key. */
export function thingsOf(event: EventData, { kind, names }: Target): readonly Thing[] {
  const stated = names.length === 1 ? soleResource(event, kind) : undefined;
  return names.map((name) => ({ name, key: keyOf(event, stated ?? name) }));
}

/** The only resource of a kind that the event states, as its ARN. */
function soleResource(event: EventData, kind: string): string | undefined {
  const arns = itemsOf(event.at('resources')).flatMap((item) => scalarText(valueIn(item, 'ARN')) ?? []);
  const [only, ...others] = new Set(arns.filter((arn) => kindOf(arn) === kind));
  return others.length === 0 ? only : undefined;
}

/** A name alone is one of the event's own region and account; of the same name elsewhere there is another thing. */
function keyOf(event: EventData, name: string): string {
  const arn = parseArn(name);
  const [, region, account, own] = queue.exec(name) ?? [];
  const where = [
    arn?.region || region || event.text('awsRegion'),
    arn?.account || account || event.text('recipientAccountId'),
  ];
  return [...where, (own ?? shortName(name)).replace(/^alias\//, '')].join('\n');
}
