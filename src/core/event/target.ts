import { type Json, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { isCircumstance, needsItsKind } from './circumstance';
import { byName } from './targetByName';
import { byDenial, byResources } from './targetByResources';
import { byTable } from './targetByTable';
import type { Target } from './targetName';

/**
 * What an event was about: by the table for its action, else by the parameter its name suggests, else by `resources` or, where a refused
 * request shows no parameters, by what its message says. Names that stand for everything are none.
 */
export function targetsOf(record: EventData): readonly Target[] {
  const asked = parametersOf(record);
  const listed = byTable(record, asked);
  if (listed.length > 0) {
    return listed;
  }
  const guessed = byName(record, asked);
  const touched = guessed ? [guessed] : byResources(record);
  return touched.length > 0 ? touched : byDenial(record);
}

/** Those of them that are things, and not what holds of the call beside them. */
export function thingsOf(record: EventData): readonly Target[] {
  return targetsOf(record).filter(({ kind }) => !isCircumstance(kind));
}

/** Those of them whose names tell something without what they are, as rows and cells have them. */
export function namedTargetsOf(record: EventData): readonly Target[] {
  return targetsOf(record).filter(({ kind }) => !needsItsKind(kind));
}

/** What the caller asked for. EC2 puts some requests into an object of their own: `DescribeNatGatewaysRequest`. */
export function parametersOf(record: EventData): Json | undefined {
  const parameters = record.at('requestParameters');
  const wrapped = valueIn(parameters, `${record.text('eventName')}Request`);
  return typeof wrapped === 'object' ? wrapped : parameters;
}
