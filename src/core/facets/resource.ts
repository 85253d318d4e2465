import { itemsOf, type Json, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { facet } from './facet';

/** What was touched. An event that names several resources has a key for each. */
export const resource = facet({
  id: 'resource',
  title: 'Resource',
  none: 'no resource named',
  keysOf: (event) => [...new Set(items(event).flatMap((item) => nameOf(item) ?? []))],
  textOf: (key, sample) => {
    const found = items(sample).find((item) => nameOf(item) === key);
    const type = scalarText(valueIn(found, 'type'));
    return { label: key, ...(type && type !== key && { description: type }) };
  },
  namesOf: () => [],
});

function items(event: EventData): readonly Json[] {
  return itemsOf(event.at('resources'));
}

/** Some services write the name's key as `arn` or `aRN`; data events may state no more than a type. */
function nameOf(item: Json): string | undefined {
  const names = ['ARN', 'ARNPrefix', 'arn', 'aRN', 'type'].map((name) => scalarText(valueIn(item, name)));
  return names.find((name) => name);
}
