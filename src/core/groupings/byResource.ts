import type { LogRecord } from '../log/logRecord';
import { elements, type JsonNode, textAt, valueAt } from '../tree/node';
import type { Grouping } from './grouping';

/** What was touched. A record that names several resources stands under each. */
export const byResource: Grouping = {
  id: 'resource',
  title: 'Resource',
  order: 'count',
  none: 'no resource named',
  keysOf: (record) => [...new Set(items(record).flatMap((item) => nameOf(item) ?? []))],
  describe: (name, sample) => {
    const type = items(sample)
      .filter((item) => nameOf(item) === name)
      .map((item) => textAt(item, 'type'))[0];
    return { label: name, ...(type && type !== name && { description: type }) };
  },
};

function items(record: LogRecord): readonly JsonNode[] {
  return elements(valueAt(record.tree, 'resources'));
}

/** Some services write the name's key as `arn` or `aRN`; data events may state no more than a type. */
function nameOf(item: JsonNode): string | undefined {
  const names = ['ARN', 'ARNPrefix', 'arn', 'aRN', 'type'].map((name) => textAt(item, name));
  return names.find((name) => name);
}
