import { facet, oneKey } from '../../facets/facet';
import { isPlaceholder } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import type { Preset } from './preset';

/** CloudTrail delivers at least once, and the same file may be open twice. The first of several is no duplicate, so that `-is:duplicate` leaves one of each. */
export const duplicate: Preset = {
  name: 'duplicate',
  says: 'whose eventID an earlier event of the open logs has',
  repeats: facet({
    id: 'is:duplicate',
    title: 'Event Id',
    none: 'no event id',
    keysOf: (event) => oneKey(ownId(event)),
  }),
};

/** Aggregated events write `eventId`. Samples that leave the id open are no duplicates of each other. */
function ownId(event: EventData): string | undefined {
  const id = event.text('eventID') ?? event.text('eventId');
  return id !== undefined && !isPlaceholder(id) ? id : undefined;
}
