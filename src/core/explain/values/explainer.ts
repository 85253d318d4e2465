import type { FieldFact } from '../../facts/facts';
import type { JsonNode } from '../../json/node';
import type { EventData } from '../../log/eventData';
import type { LogDocument } from '../../log/logDocument';
import type { HoverHost } from './hoverHost';
import type { LogFacts } from './logFacts';

/** A scalar value to be explained, with everything around it. All texts come from the log: escape them. */
export interface Value {
  /** The value as text: `false` is "false". */
  readonly text: string;
  readonly node: JsonNode;
  /** The documented way to the value from the record's root, with `[]` for elements. */
  readonly path: readonly string[];
  /** The path's last name that is no `[]`. */
  readonly name: string;
  /** What is known about the field. */
  readonly field: FieldFact | undefined;
  readonly record: EventData;
  readonly log: LogDocument;
  readonly facts: LogFacts;
  readonly host: HoverHost;
}

/** One thing that can be said about values. */
export interface ValueExplainer {
  /** Kebab-case id, for tests and the list of what hovers explain. */
  readonly id: string;
  /** Markdown about the value, or undefined when it has nothing to say. Never throws. */
  explain(value: Value): string | undefined;
}
