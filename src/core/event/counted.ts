import { itemsOf, type Json, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';

/** A value that events were counted by, and how many had it. */
export interface Counted {
  readonly name: string;
  readonly value: number;
}

/** What an aggregated event counted by one attribute (`eventName`, `userIdentity`, `resourceARN`); none where it did not. */
export function countedBy(event: EventData, dimension: string): readonly Counted[] {
  const all = [event.at('summary', 'primaryDimension') ?? null, ...itemsOf(event.at('summary', 'details'))];
  const found = all.find((candidate) => scalarText(valueIn(candidate, 'dimension')) === dimension);
  return itemsOf(valueIn(found, 'statistics')).flatMap(countedIn);
}

function countedIn(item: Json): Counted[] {
  const name = scalarText(valueIn(item, 'name'));
  const value = valueIn(item, 'value');
  return name !== undefined && typeof value === 'number' ? [{ name, value }] : [];
}

/** The attribute that an aggregated event is about. */
export function mainDimension(event: EventData): string | undefined {
  return event.text('summary', 'primaryDimension', 'dimension');
}

/** What an aggregated event counted by the attribute that it is about. */
export function countedMainly(event: EventData): readonly Counted[] {
  const dimension = mainDimension(event);
  return dimension === undefined ? [] : countedBy(event, dimension);
}

/** Who or what had the highest share of an unusual rate. */
export interface Busiest {
  /** What is counted: `userIdentityArn`, `userAgent`, `errorCode`, `resourceArn`. */
  readonly attribute: string;
  readonly value: string;
  /** How many a minute. */
  readonly average: number | undefined;
  /** The others that have as many: then none of them stands out. */
  readonly alike: readonly string[];
}

/** By each attribute that an Insights event counts by, what had most in the unusual time. */
export function busiestOfAll(event: EventData): readonly Busiest[] {
  const lists = itemsOf(event.at('insightDetails', 'insightContext', 'attributions'));
  return lists.flatMap((list) => {
    const attribute = scalarText(valueIn(list, 'attribute'));
    const most = highestOf(valueIn(list, 'insight'));
    return attribute === undefined || !most ? [] : [{ attribute, ...most }];
  });
}

/** AWS writes the highest share first; what others write need not be in that order. */
function highestOf(shares: Json | undefined): Omit<Busiest, 'attribute'> | undefined {
  const all = itemsOf(shares).flatMap((share) => {
    const [value, average] = [scalarText(valueIn(share, 'value')), valueIn(share, 'average')];
    return value === undefined ? [] : [{ value, average: typeof average === 'number' ? average : undefined }];
  });
  const highest = all.reduce<(typeof all)[number] | undefined>(
    (most, one) => (most && (one.average ?? 0) <= (most.average ?? 0) ? most : one),
    undefined,
  );
  const alike = all.filter((one) => one !== highest && one.average !== undefined && one.average === highest?.average);
  return highest && { ...highest, alike: alike.map(({ value }) => value) };
}

/** The attribute that is the caller. */
export const callers = 'userIdentityArn';

/** The caller with most of the unusual calls, as an Insights event names it. */
export function busiest(event: EventData): Busiest | undefined {
  return busiestOfAll(event).find(({ attribute }) => attribute === callers);
}
