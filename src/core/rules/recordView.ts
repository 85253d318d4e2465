import type { LogDocument } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import { type Span, span } from '../text/span';
import { elements, type JsonNode, type Member, members } from '../tree/node';
import type { Json } from '../tree/plain';
import { type Survey, survey } from './parts/documented';
import { DamagePlaces } from './parts/omission';
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
  /** Where the log is damaged. */
  readonly damages: DamagePlaces;
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

/** Looks at the records of a log, one at a time; what concerns the log is worked out once. Costs nothing until asked. */
export function viewsOf(log: LogDocument): (record: LogRecord) => RecordView {
  const damages = new DamagePlaces(log);
  return (record) => new View(record, log, damages);
}

class View implements RecordView {
  #value: Json | undefined;
  #sample: boolean | undefined;
  #survey: Survey | undefined;
  /** The members of the objects that places were asked of, by name: an object may have many, and a finding for each. */
  readonly #members = new Map<JsonNode, ReadonlyMap<string, Member>>();

  constructor(
    readonly record: LogRecord,
    readonly log: LogDocument,
    readonly damages: DamagePlaces,
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
      at = typeof step === 'number' ? elements(at)[step] : this.#member(at, step)?.value;
    }
    return at;
  }

  span(...path: Path): Span {
    return (path.length ? spanOf(this.node(...path)) : undefined) ?? this.#name();
  }

  nameSpan(...path: Path): Span {
    const name = String(path.at(-1));
    return spanOf(this.#member(this.node(...path.slice(0, -1)), name)?.key) ?? this.#name();
  }

  /** The member of that name; of several the last, as in JSON.parse. */
  #member(node: JsonNode | undefined, name: string): Member | undefined {
    if (!node) {
      return undefined;
    }
    const known = this.#members.get(node) ?? new Map(members(node).map((member) => [member.name, member]));
    this.#members.set(node, known);
    return known.get(name);
  }

  /** Where to point for the record as a whole: at its event name, else at its first character. */
  #name(): Span {
    const { start } = this.record.span;
    return spanOf(this.node('eventName')) ?? span(start, Math.min(start + 1, this.record.span.end));
  }
}

function spanOf(node: JsonNode | undefined): Span | undefined {
  return node && span(node.offset, node.offset + node.length);
}
