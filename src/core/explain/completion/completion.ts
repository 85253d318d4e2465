import { familyOf } from '../../event/family';
import { allActions, allRegions, allServices, type FieldFact, factIn, fieldAt, memberNames } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import type { LogDocument } from '../../log/logDocument';
import { prose } from '../../markdown/escape';
import type { Span } from '../../text/span';
import { fieldMarkdown } from '../hover/nameHover';
import { type Spot, spotAt } from './spot';

/** Something that could be written at a place of a record. */
export interface Completion {
  /** What the list shows: a field's name or a value, without quotes. */
  readonly label: string;
  readonly kind: 'field' | 'value';
  /** The JSON text that takes the place of `span`. */
  readonly newText: string;
  readonly span: Span;
  /** A few words behind the label: the type of a field, or what a value means. */
  readonly detail: string;
  /** Markdown; to be shown untrusted, without HTML and without theme icons. */
  readonly documentation: string;
}

/**
 * What could be written at an offset: documented names the object does not have yet, or the known values of a field, in the order in
 * which they are best offered. Empty outside of records, in parts that services define, and in records written inside a string.
 */
export function completionsAt(log: LogDocument, offset: number): readonly Completion[] {
  const record = log.records.around(offset);
  const spot = record && !isEscaped(record, log) ? spotAt(record.tree, log.text, offset) : undefined;
  if (!record || !spot) {
    return [];
  }
  return spot.part === 'name' ? names(spot, record, log) : values(spot, record);
}

function names(spot: Spot, record: EventData, log: LogDocument): readonly Completion[] {
  const source = record.text('eventSource');
  const family = familyOf(record);
  const colon = /^\s*(:|=>)/.test(log.text.slice(spot.span.end, spot.span.end + 100)) ? '' : ': ';
  return memberNames(spot.path).flatMap((name) => {
    const fact = fieldAt([...spot.path, name], source);
    if (!fact || spot.taken.has(name) || (fact.only && fact.only !== family)) {
      return [];
    }
    return {
      label: name,
      kind: 'field' as const,
      newText: `${JSON.stringify(name)}${colon}`,
      span: spot.span,
      detail: fact.type,
      documentation: fieldMarkdown(name, factIn(fact, family)),
    };
  });
}

function values(spot: Spot, record: EventData): readonly Completion[] {
  const found = fieldAt(spot.path, record.text('eventSource'));
  const fact = found && factIn(found, familyOf(record));
  return known(spot.path, fact, record).map(([value, says]) => ({
    label: value,
    kind: 'value',
    newText: fact?.type === 'boolean' ? value : JSON.stringify(value),
    span: spot.span,
    detail: says,
    documentation: prose(says),
  }));
}

/** The values of a field with what they mean: of the table, and for some fields all services, Regions or actions. */
function known(
  path: readonly string[],
  fact: FieldFact | undefined,
  record: EventData,
): readonly (readonly [string, string])[] {
  const source = record.text('eventSource');
  switch (path.join('.')) {
    case 'eventSource':
      return [...allServices()].map(([name, { name: service }]) => [name, service] as const);
    case 'awsRegion':
      return [...allRegions()];
    case 'eventName':
      return allActions().flatMap(([of, name, { does }]) => (of === source ? [[name, does ?? ''] as const] : []));
    default:
      return Object.entries(fact?.values ?? {});
  }
}

/** Whether the record stands inside a JSON string, where quotes would have to be escaped. */
function isEscaped(record: EventData, log: LogDocument): boolean {
  return /^.?\s*\\/.test(log.text.slice(record.tree.offset, record.tree.offset + 200));
}
