import { familyOf } from '../event/family';
import { identityOf } from '../event/identity';
import { insightTitle } from '../event/insight';
import { namedTargetsOf } from '../event/target';
import { shortName } from '../event/targetName';
import { timeOf } from '../event/time';
import { type Facet, facet } from '../facets/facet';
import { eventName } from '../facets/fields';
import { identity } from '../facets/identity';
import { facets } from '../facets/index';
import { keysTerm, pathTerm, wordTerm } from '../filter/edit';
import { parseFilter } from '../filter/parse';
import { valuesOf } from '../filter/pathValues';
import type { FilterNode } from '../filter/tree';
import { scalarText } from '../json/plain';
import type { EventData } from '../log/eventData';
import { momentText } from '../rows/spanText';

/** One column of a table of events. All texts of cells come from the log: escape them where they are shown. */
export interface TableColumn {
  /** As it is remembered: `time`, `target`, the id of a facet, or `path:` and the way to a value of the event. */
  readonly id: string;
  readonly title: string;
  /** What rows are sorted by; undefined for their time. */
  readonly facet: Facet | undefined;
  /** What stands in the cell of an event; empty where the event says nothing of it. */
  textOf(event: EventData, file?: string): string;
  /** The value as the event has it, to be copied. */
  valueOf(event: EventData, file?: string): string;
  /** A filter for the events that have the same value; undefined where there is none. */
  termOf(event: EventData, file?: string): FilterNode | undefined;
}

/** What a new table is sorted by. */
export const timeColumn: TableColumn = {
  id: 'time',
  title: 'Time',
  facet: undefined,
  textOf: (event) => {
    const found = timeOf(event);
    return found ? momentText(found.epochMs, undefined) : (event.text('eventTime') ?? '');
  },
  valueOf: (event) => event.text('eventTime') ?? '',
  termOf: (event) => {
    const found = timeOf(event);
    return found && parseFilter(`at:${found.iso}`).root;
  },
};

const target: TableColumn = ofFacet(
  facet({
    id: 'target',
    title: 'Target',
    none: 'no target',
    keysOf: namesOf,
    textOf: (name) => ({ label: shortName(name) }),
  }),
  ([name]) => (name === undefined ? undefined : wordTerm(name)),
);

function namesOf(event: EventData): readonly string[] {
  return [...new Set(namedTargetsOf(event).flatMap(({ names }) => names))];
}

/** All columns but those of paths, in the order in which they are offered. */
export const tableColumns: readonly TableColumn[] = [
  timeColumn,
  target,
  ...facets.map((one) => {
    const column = ofFacet(one, (keys) => (keys.length > 0 ? keysTerm(one.id, keys) : undefined));
    return one === eventName ? stated(column) : one === identity ? unnamed(column) : column;
  }),
];

/** The column of callers, which says of one that is not named what all lists do. */
function unnamed(column: TableColumn): TableColumn {
  const nobody = parseFilter('-identity:*').root;
  return {
    ...column,
    textOf: (event, file) => column.textOf(event, file) || identityOf(event).label,
    termOf: (event, file) => column.termOf(event, file) ?? nobody,
  };
}

/** The column of actions, in which an Insights event says what it states: by the action alone it would look like a call. */
function stated(column: TableColumn): TableColumn {
  return {
    ...column,
    textOf: (event, file) =>
      familyOf(event) === 'insight' ? insightTitle(event, (text) => text) : column.textOf(event, file),
  };
}

/** The columns of a new table. */
export const usualColumns: readonly string[] = [
  ...['time', 'identity', 'event', 'target', 'source', 'error', 'region', 'account', 'file'],
];

const PATH = 'path:';

/** The id of the column for a path as somebody writes it, `requestParameters.bucketName`; undefined for what is no path. */
export function pathColumnId(written: string): string | undefined {
  const steps = stepsOf(written.trim());
  return steps && PATH + steps.join('.');
}

/** The column with an id, each time a new one for a path: keep it, since what is sorted by it is. Undefined for an id that nobody knows. */
export function tableColumn(id: string): TableColumn | undefined {
  const steps = id.startsWith(PATH) ? stepsOf(id.slice(PATH.length)) : undefined;
  return steps ? ofPath(steps) : tableColumns.find((column) => column.id === id);
}

function stepsOf(written: string): readonly string[] | undefined {
  const steps = written.replace(/\[(\d+)\]/g, '.$1').split('.');
  return written.length <= 300 && steps.every((step) => step.trim() !== '') ? steps : undefined;
}

function ofFacet(given: Facet, termOf: (keys: readonly string[]) => FilterNode | undefined): TableColumn {
  return {
    id: given.id,
    title: given.title,
    facet: given,
    textOf: (event, file) =>
      given
        .keysOf(event, file)
        .map((key) => given.textOf(key, event).label)
        .join(', '),
    valueOf: (event, file) => given.keysOf(event, file).join(', '),
    termOf: (event, file) => termOf(given.keysOf(event, file)),
  };
}

function ofPath(path: readonly string[]): TableColumn {
  const textsOf = (event: EventData) => valuesOf(event, path).map((one) => scalarText(one) ?? JSON.stringify(one));
  const written = path.join('.');
  const own = facet({
    id: PATH + written,
    title: written,
    none: 'nothing there',
    keysOf: (event) => [...new Set(textsOf(event))],
  });
  return {
    ...ofFacet(own, () => undefined),
    termOf: (event) => {
      const texts = valuesOf(event, path).flatMap((one) => scalarText(one) ?? []);
      return texts.length > 0 ? pathTerm(path, texts) : undefined;
    },
  };
}
