/** One line of a view: plain text in which nothing of the log acts on a reader unseen. */
export interface ViewLine {
  readonly text: string;
  /** The event that the line tells of. */
  readonly row?: number;
}

/** A list of events as a text to be read, searched and kept. */
export interface EventsView {
  /** What it lists; with texts of the log, made visible. */
  readonly title: string;
  readonly lines: readonly ViewLine[];
}

/** Below the time of an event, what else is said of it. */
export const INDENT = ' '.repeat('2025-03-12 02:19:05  '.length);

/** So many events are listed, and the rest is counted. */
export const MOST = 10_000;
