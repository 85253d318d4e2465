import { thingsOf } from '../event/target';
import { facet } from '../facets/facet';
import { resource } from '../facets/resource';
import type { EventData } from '../log/eventData';

/** Stands between the parts of a key. */
const BETWEEN = '\n';

/**
 * What an event was about, for the way to the next event about the same: ARNs, and names with their account and kind, since two accounts may have a
 * role of one name. Most events name what they are about in their parameters alone. It is no facet of people's: they have the resource.
 */
export const touched = facet({
  id: 'touched',
  title: 'Touched',
  none: 'nothing named',
  keysOf: (event) => [...new Set([...resource.keysOf(event).filter(isArn), ...namesIn(event)])],
});

/** The name in a key of {@link touched}, as the log has it. */
export function nameInKey(key: string): string {
  return isArn(key) ? key : key.split(BETWEEN).slice(2).join(BETWEEN);
}

function namesIn(event: EventData): readonly string[] {
  const account = event.text('recipientAccountId') ?? '';
  return thingsOf(event).flatMap(({ kind, names }) =>
    names.map((name) => (isArn(name) ? name : [account, kind, name].join(BETWEEN))),
  );
}

function isArn(name: string): boolean {
  return name.startsWith('arn:');
}
