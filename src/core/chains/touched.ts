import { targetsOf } from '../event/target';
import { facet } from '../facets/facet';
import { resource } from '../facets/resource';
import type { EventData } from '../log/eventData';

/**
 * What an event was about, for the way to the next event about the same: ARNs, and names with their kind and account, since two accounts may have a
 * role of one name. Most events name what they are about in their parameters alone. It is no facet of people's: they have the resource.
 */
export const touched = facet({
  id: 'touched',
  title: 'Touched',
  none: 'nothing named',
  keysOf: (event) => [...new Set([...resource.keysOf(event).filter(isArn), ...namesIn(event)])],
});

function namesIn(event: EventData): readonly string[] {
  const account = event.text('recipientAccountId') ?? '';
  return targetsOf(event).flatMap(({ kind, names }) =>
    names.map((name) => (isArn(name) ? name : `${account} ${kind} ${name}`)),
  );
}

function isArn(name: string): boolean {
  return name.startsWith('arn:');
}
