import { isLakeLayout } from '../../event/family';
import { fieldAt } from '../../facts/facts';
import type { EventData, Path } from '../../log/eventData';
import type { RuleContext } from './ruleContext';
import { stringAt } from './stringAt';

/** Fields whose values are a list by nature, but one that grows with the world outside CloudTrail. */
const growing = new Set(['eventVersion', 'tlsVersion', 'ec2RoleDelivery']);

/** A value that is not on the documented list of its field. */
export interface Stranger {
  readonly path: Path;
  readonly value: string;
  readonly known: readonly string[];
}

/** The values of a record that stand where AWS documents a closed list and that are not on it. */
export function* strangers(event: EventData, { survey }: RuleContext): Iterable<Stranger> {
  // What an application hands to CloudTrail Lake has callers of its own kinds.
  for (const documented of isLakeLayout(event) ? [] : survey.documented) {
    const { fact, name, value } = documented;
    const known = fact.closed && fact.type === 'string' && !growing.has(name) ? fact.values : undefined;
    if (known && typeof value === 'string' && value && !Object.hasOwn(known, value)) {
      yield { path: documented.path, value, known: Object.keys(known) };
    }
  }
  yield* eventStatus(event);
}

/** The outcome of a connection to App Mesh, the one closed list inside `serviceEventDetails` that matters to this product. */
function* eventStatus(event: EventData): Iterable<Stranger> {
  const path = ['serviceEventDetails', 'eventStatus'];
  const value = stringAt(event, ...path);
  const values = value && fieldAt(path, stringAt(event, 'eventSource') ?? '?')?.values;
  if (values && !Object.hasOwn(values, value)) {
    yield { path, value, known: Object.keys(values) };
  }
}
