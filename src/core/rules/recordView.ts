import type { LogDocument } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { type Span, span } from '../text/span';
import { elements, type JsonNode, members } from '../tree/node';
import type { Json } from '../tree/plain';
import { type Survey, survey } from './parts/documented';
import { plainValue } from './parts/plain';
import { isSample } from './parts/sample';

/** The way to a value: member names, and positions in arrays. */
export type Path = readonly (string | number)[];

/**
 * One record as rules look at it: its values as plain data, which is cheap, and the places where they stand, which is not. A rule asks
 * for values first and for places only when it has something to report.
 */
export interface RecordView {
  readonly record: LogRecord;
  readonly log: LogDocument;
  readonly value: Json;
  /** What CloudTrail itself defines of the record, member by member. */
  readonly survey: Survey;
  /** Whether the record is evidently a sample: a documentation account, or EXAMPLE in its ids. */
  readonly sample: boolean;
  /** The value at a path; undefined when absent. */
  at(...path: Path): Json | undefined;
  /** The text at a path; undefined when absent, empty or no text. */
  text(...path: Path): string | undefined;
  /** Where the value at a path stands; without a path, and where it does not lead on, the name of the event. */
  span(...path: Path): Span;
  /** Where the name of the member at a path stands; like `span` where there is none. */
  nameSpan(...path: Path): Span;
  node(...path: Path): JsonNode | undefined;
}

/** Looks at a record of a log. Costs nothing until asked. */
export function viewOf(record: LogRecord, log: LogDocument): RecordView {
  return new View(record, log);
}

class View implements RecordView {
  #value: Json | undefined;
  #sample: boolean | undefined;
  #survey: Survey | undefined;

  constructor(
    readonly record: LogRecord,
    readonly log: LogDocument,
  ) {}

  get value(): Json {
    this.#value ??= plainValue(this.record, this.log.text);
    return this.#value;
  }

  get survey(): Survey {
    this.#survey ??= survey(this.value);
    return this.#survey;
  }

  get sample(): boolean {
    this.#sample ??= isSample(this);
    return this.#sample;
  }

  at(...path: Path): Json | undefined {
    let at: Json | undefined = this.value;
    for (const step of path) {
      at =
        typeof at === 'object' && at !== null && Object.hasOwn(at, step)
          ? (at as Record<string, Json>)[step]
          : undefined;
    }
    return at;
  }

  text(...path: Path): string | undefined {
    const found = this.at(...path);
    return typeof found === 'string' && found ? found : undefined;
  }

  node(...path: Path): JsonNode | undefined {
    let at: JsonNode | undefined = this.record.tree;
    for (const step of path) {
      at = typeof step === 'number' ? elements(at)[step] : lastMember(at, step)?.value;
    }
    return at;
  }

  span(...path: Path): Span {
    return (path.length ? spanOf(this.node(...path)) : undefined) ?? this.#name();
  }

  nameSpan(...path: Path): Span {
    const name = path.at(-1);
    return spanOf(lastMember(this.node(...path.slice(0, -1)), name)?.key) ?? this.#name();
  }

  /** Where to point for the record as a whole: at its event name, else at its first character. */
  #name(): Span {
    const { start } = this.record.span;
    return spanOf(this.node('eventName')) ?? span(start, Math.min(start + 1, this.record.span.end));
  }
}

function lastMember(node: JsonNode | undefined, name: string | number | undefined) {
  return members(node).findLast((member) => member.name === name);
}

function spanOf(node: JsonNode | undefined): Span | undefined {
  return node && span(node.offset, node.offset + node.length);
}
