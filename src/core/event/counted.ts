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

/** What an aggregated event counted by the attribute that it is about. */
export function countedMainly(event: EventData): readonly Counted[] {
  const dimension = event.text('summary', 'primaryDimension', 'dimension');
  return dimension === undefined ? [] : countedBy(event, dimension);
}

/** Who or what had the highest share of an unusual rate. */
export interface Busiest {
  /** What is counted: `userIdentityArn`, `userAgent`, `errorCode`, `resourceArn`. */
  readonly attribute: string;
  readonly value: string;
  /** How many a minute. */
  readonly average: number | undefined;
}

/** By each attribute that an Insights event counts by, the first in the unusual time. */
export function busiestOfAll(event: EventData): readonly Busiest[] {
  const lists = itemsOf(event.at('insightDetails', 'insightContext', 'attributions'));
  return lists.flatMap((list) => {
    const attribute = scalarText(valueIn(list, 'attribute'));
    const value = scalarText(valueIn(list, 'insight', 0, 'value'));
    const average = valueIn(list, 'insight', 0, 'average');
    return attribute === undefined || value === undefined
      ? []
      : [{ attribute, value, average: typeof average === 'number' ? average : undefined }];
  });
}

/** The attribute that is the caller. */
export const callers = 'userIdentityArn';

/** The caller with most of the unusual calls, as an Insights event names it. */
export function busiest(event: EventData): Busiest | undefined {
  return busiestOfAll(event).find(({ attribute }) => attribute === callers);
}
