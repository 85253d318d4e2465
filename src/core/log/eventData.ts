import type { JsonNode } from '../json/node';
import type { Json } from '../json/plain';

/** The way to a value: member names, and positions in arrays. */
export type Path = readonly (string | number)[];

/**
 * What one event says, whatever it came in: a document, a row of a table, a string in a wrapper, bytes. Asking never fails: what the text
 * lacks is undefined. Of duplicate names the last counts, as in JSON.parse. Values cost less than `tree`, `node` and `key`.
 */
export interface EventData {
  /** Whether a damage of the text touches the event. */
  readonly damaged: boolean;
  /** The event's object, read on first use. */
  readonly tree: JsonNode;
  /** The text in which the offsets of the tree count: all of the document, or as much of it as the event was read from. */
  readonly source: string;
  /** The value at a path as plain data, as JSON.parse gives it; without a path, the whole event. */
  at(...path: Path): Json | undefined;
  /** The scalar at a path as text: `true` is "true". Undefined also when it is null or empty. */
  text(...path: Path): string | undefined;
  /** The value at a path where it stands. */
  node(...path: Path): JsonNode | undefined;
  /** The name of the member at a path where it stands. */
  key(...path: Path): JsonNode | undefined;
}
