import { type Json, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';

/** What the caller asked for. EC2 puts some requests into an object of their own: `DescribeNatGatewaysRequest`. */
export function parametersOf(record: EventData): Json | undefined {
  const parameters = record.at('requestParameters');
  const wrapped = valueIn(parameters, `${record.text('eventName')}Request`);
  return typeof wrapped === 'object' ? wrapped : parameters;
}
