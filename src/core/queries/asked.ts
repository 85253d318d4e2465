import type { EventSet } from '../columns/eventSet';
import { facetsWith } from '../facets/index';
import { daysOf, lacksDay, moments, type TimeRange, timeRange } from '../filter/timeSelector';
import { type FilterNode, termsOf } from '../filter/tree';
import type { Steps } from '../text/steps';
import type { Asked } from './query';

/** How the keys look that go into a query as they are: all else is no account and no Region, whatever a log says. */
const forms = { account: /^\d{12}$/, region: /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/ } as const;

/** What a query of a filter is to know of the open logs. */
export function* askedOf(root: FilterNode, events: EventSet, files: readonly string[]): Steps<Asked> {
  yield* events.prepare(facetsWith(Object.keys(forms)));
  const day = dayOf(root, yield* timeRange(events));
  return { root, files, day, accounts: keysOf(events, 'account'), regions: keysOf(events, 'region') };
}

/** The day that a time without one is of: the only one that the events are of in the zone of the time. */
function dayOf(root: FilterNode, range: TimeRange): string | undefined {
  const times = termsOf(root).flatMap((term) => (lacksDay(term) ? moments(term.times) : []));
  const lacking = times.filter((moment) => moment.day === undefined);
  const zones = lacking.length > 0 ? lacking.map(({ offset }) => offset ?? 0) : [0];
  const days = new Set(zones.flatMap((offset) => daysOf(range, offset) ?? []));
  return days.size === 1 ? [...days][0] : undefined;
}

/** The most frequent is no better than another, so they are sorted. */
function keysOf(events: EventSet, id: keyof typeof forms): readonly string[] {
  const [facet] = facetsWith([id]);
  const keys = facet && events.column(facet)?.keys;
  return Array.from({ length: keys?.size ?? 0 }, (_, at) => keys?.text(at) ?? '')
    .filter((key) => forms[id].test(key))
    .sort();
}
