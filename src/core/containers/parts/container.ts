import type { ElementTable } from '../../json/elementTable';
import type { JsonNode } from '../../json/node';
import type { ContainerFact } from '../../log/logDocument';
import type { DecodedText } from '../../repair/notations/decodedText';
import type { Report } from '../../repair/reports/report';
import type { Span } from '../../text/span';
import type { Steps } from '../../text/steps';

/** What stands at a place where records belong. */
export interface Entry {
  readonly node: JsonNode;
  /** Whether it may be a record: an object that is one, or a string that may hold one, or a container of some, as text. */
  readonly candidate: boolean;
}

/**
 * How sure it is without any record that a shape is CloudTrail's: `certain` when nobody else has it, `possible` when others have it too. What is
 * only possible counts where it is the whole document, and makes no log of it.
 */
export type Evidence = 'certain' | 'possible';

/** What a container format finds in one value. */
export interface Contents {
  /** In text order. They are looked for while they are asked for, since there may be many; asked again, they may be used up. */
  readonly entries: Iterable<Entry>;
  /** All records as they stand in one table, instead of `entries`: for arrays of any length. */
  readonly table?: ElementTable;
  /** What the container itself says. */
  readonly facts: readonly ContainerFact[];
  /** What the shape alone says when no record is found in it; without it the value is then none of ours. */
  readonly evidence?: Evidence;
  /** True when the value is no more than the wrapping of one record: what it says, it says of that record. */
  readonly wrapper?: boolean;
}

/** What a format may ask about the value that it is shown. */
export interface Opening {
  /** The text that the value's offsets count in: the document, or what a string in it says. */
  readonly text: DecodedText;
}

/** A JSON shape in which records arrive. */
export interface ContainerFormat {
  /** Stable kebab-case id. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** What many such values one after another are, where they have a name of their own. */
  readonly inARow?: { readonly id: string; readonly title: string };
  /** The name under which it has rows of a table, if it has. */
  readonly rows?: string;
  /** What is in the value, or undefined when it has another shape. Looks at no more than it must; entries come when asked for. */
  open(root: JsonNode, opening: Opening): Contents | undefined;
}

/** What was read in one entry; offsets are those of the document. */
export type OpenedEntry = Omit<OpenedContents, 'facts' | 'wrapper'>;

/** Records in text order: as nodes, or in a table that makes each when asked for. */
export type RecordNodes = readonly JsonNode[] | { readonly length: number; node(index: number): JsonNode };

/** The nodes of records, made if need be. */
export function nodesOf(records: RecordNodes): readonly JsonNode[] {
  return 'node' in records ? Array.from({ length: records.length }, (_, index) => records.node(index)) : records;
}

/** One of them, by its number; undefined behind the last one of a list. */
export function nodeOf(records: RecordNodes, index: number): JsonNode | undefined {
  return 'node' in records ? records.node(index) : records[index];
}

/** All that was read in a container; offsets are those of the document. */
export interface OpenedContents {
  readonly records: RecordNodes;
  readonly facts: readonly ContainerFact[];
  readonly unexplained: readonly Span[];
  /** Damages of records that stand inside strings, cells or lines. */
  readonly reports: readonly Report[];
  readonly wrapper?: boolean;
}

/** A container with all that was read in it. */
export interface OpenedContainer extends OpenedContents {
  readonly id: string;
  readonly evidence?: Evidence | undefined;
}

/** A notation of records that is not JSON as a whole: CSV, lines of a log. It is asked before JSON is looked for. */
export interface TextFormat {
  /** Stable kebab-case id. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** Whether the head of the text has this form. Cheap on any text. */
  fits(text: string): boolean;
  /** Reads the whole text; undefined when no records stand in it after all. Linear in the text. */
  open(text: string): Steps<OpenedContents | undefined>;
}
