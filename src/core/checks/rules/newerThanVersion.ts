import { whereNamed } from '../../event/where';
import type { FieldFact } from '../../facts/facts';
import type { Rule } from '../parts/rule';
import { recordSchema, type SchemaNode } from '../parts/schema';
import { stringAt } from '../parts/stringAt';
import { versionOrder } from '../parts/version';
import { pathText } from '../parts/words';

/** When each field came, for the fields of a record and of its identity. Those that came later without a new number prove nothing. */
const order: ReadonlyMap<FieldFact, number> = new Map([
  ...ordered(recordSchema),
  ...ordered(recordSchema.members.get('userIdentity')),
]);

const newest = Math.max(...order.values());

export const newerThanVersion: Rule = {
  code: 'newer-than-version',
  severity: 'hint',
  summary: 'A field is newer than the eventVersion of its event.',
  matters: 'The event was edited, put together from several ones, or has a wrong version, on which parsers may rely.',
  *check(event, { survey }) {
    const version = versionOrder(stringAt(event, 'eventVersion'));
    if (version === undefined || version >= newest || stringAt(event, 'eventType') === 'AwsAggregatedEvent') {
      return;
    }
    for (const documented of survey.documented) {
      if (version < (order.get(documented.fact) ?? 0)) {
        const { since } = documented.fact;
        const { path } = documented;
        yield {
          span: whereNamed(event, ...path),
          message: `${pathText(path)} came with version ${since}, but the event says it has version ${stringAt(event, 'eventVersion')}.`,
        };
      }
    }
  },
};

function ordered(schema: SchemaNode | undefined): [FieldFact, number][] {
  return [...(schema?.members.values() ?? [])].flatMap(({ fact }) => {
    const since = fact && !fact.added ? versionOrder(fact.since) : undefined;
    return fact && since !== undefined ? [[fact, since]] : [];
  });
}
