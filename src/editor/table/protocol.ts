/**
 * What the table's page and the extension say to each other. Types and bounds only, since both sides have it. A page shows one `edition` of the
 * rows, another one for every filter, sort and text; what is said of an earlier one is passed over. Answers have the number of their question,
 * and of several the last question counts.
 */

/** More rows are never in one message: nobody sees them at once. */
export const mostRows = 200;

/** More stretches of time nobody tells apart. */
export const mostBars = 400;

export interface ColumnState {
  readonly id: string;
  readonly title: string;
  /** In CSS pixels. */
  readonly width: number;
}

export interface SortState {
  readonly column: string;
  readonly descending: boolean;
}

/** Texts of the page, in the language of the editor. */
export type Words = Readonly<Record<WordName, string>>;
type WordName =
  | 'table'
  | 'timeline'
  | 'facets'
  | 'event'
  | 'row'
  | 'events'
  | 'oneEvent'
  | 'failed'
  | 'writes'
  | 'firsts'
  | 'untimed'
  | 'between'
  | 'others'
  | 'allTimes'
  | 'columnKeys'
  | 'timelineKeys'
  | 'loading';

/** All that is shown but rows and counts. */
export interface TableState {
  readonly edition: number;
  /** How many events the filter leaves. */
  readonly length: number;
  /** What is said of that: "12 of 345 events". */
  readonly said: string;
  readonly columns: readonly ColumnState[];
  readonly sort: SortState;
  /** Where the event with the cursor is now; -1 where there is none. */
  readonly cursor: number;
  /** Whether the filter asks for a time, or for events without one. */
  readonly hasTimes: boolean;
}

export interface TableRow {
  /** By column; what the event does not say is empty. */
  readonly cells: readonly string[];
  readonly failed: boolean;
  readonly damaged: boolean;
}

export interface FacetState {
  readonly id: string;
  readonly title: string;
  readonly values: readonly FacetValue[];
  /** How many values have no line. */
  readonly others: number;
}

export interface FacetValue {
  /** Undefined for the events that have none. */
  readonly key?: string;
  readonly label: string;
  readonly count: number;
  /** Whether the filter asks for it. */
  readonly asked: boolean;
}

export interface TimelineState {
  /** Where the first bar begins, in milliseconds since 1970, and how long each lasts. */
  readonly start: number;
  readonly length: number;
  readonly unit: string;
  /** When the first event happened and the last one ended: the bars begin earlier and end later. */
  readonly span: readonly [first: number, last: number] | undefined;
  readonly counts: readonly number[];
  readonly failed: readonly number[];
  readonly writes: readonly number[];
  /** Events that are the first of an identity or an address. */
  readonly firsts: readonly number[];
  readonly untimed: number;
}

export interface EventPreview {
  readonly position: number;
  readonly sentence: string;
  /** What its card says of it: who acted, what, on what, from where, why it failed. */
  readonly card: readonly { readonly heading: string; readonly text: string }[];
  /** The event as formatted JSON. */
  readonly text: string;
}

/** What the page asks, each with a number of its own. */
export type Question =
  | { readonly ask: 'rows'; readonly seq: number; readonly edition: number; readonly from: number; readonly to: number }
  | { readonly ask: 'counts'; readonly seq: number; readonly edition: number }
  | { readonly ask: 'timeline'; readonly seq: number; readonly edition: number; readonly most: number }
  | { readonly ask: 'preview'; readonly seq: number; readonly edition: number; readonly position: number };

/** What the page wants done. */
export type Wish =
  | { readonly wish: 'ready' }
  | { readonly wish: 'open'; readonly edition: number; readonly position: number; readonly stay: boolean }
  | { readonly wish: 'copy'; readonly edition: number; readonly position: number; readonly column: string }
  | { readonly wish: 'sort'; readonly column: string; readonly descending: boolean }
  | { readonly wish: 'columns'; readonly columns: readonly Pick<ColumnState, 'id' | 'width'>[] }
  | { readonly wish: 'toggle'; readonly facet: string; readonly key?: string }
  | { readonly wish: 'time'; readonly stretch?: readonly [number, number] }
  | { readonly wish: 'untimed' };

export type ToHost = Question | Wish;

export type ToPage =
  | { readonly tell: 'words'; readonly words: Words }
  | { readonly tell: 'state'; readonly state: TableState }
  | { readonly tell: 'show'; readonly position: number }
  | {
      readonly tell: 'rows';
      readonly seq: number;
      readonly edition: number;
      readonly from: number;
      readonly rows: readonly TableRow[];
    }
  | { readonly tell: 'counts'; readonly seq: number; readonly edition: number; readonly facets: readonly FacetState[] }
  | { readonly tell: 'timeline'; readonly seq: number; readonly edition: number; readonly timeline: TimelineState }
  | { readonly tell: 'preview'; readonly seq: number; readonly edition: number; readonly preview: EventPreview };

/** What the menu of VS Code is told of the cell that it was opened on. */
export interface CellContext {
  readonly webviewSection: 'cell' | 'header';
  readonly edition: number;
  readonly position: number;
  readonly column: string;
}
