import { LazyNode } from '../json/lazyNode';
import { elements, type JsonNode, type Member, members } from '../json/node';
import { dataOf, type Json, scalarText, valueIn } from '../json/plain';
import { type WrittenMembers, writtenMembers } from '../json/writtenMembers';
import type { Path } from '../log/eventData';
import type { LogRecord } from '../log/logRecord';
import type { Span } from '../text/span';

/** Where a record stands in its log. */
export type RecordPlace = Pick<LogRecord, 'index' | 'span' | 'row'>;

/** A record's object, the text in which its offsets count, and its members where they are known already. */
export type RecordSource = Pick<LogRecord, 'tree' | 'source'> & Partial<Pick<LogRecord, 'written'>>;

/**
 * One record, whose values are read when asked for. A sound one is scanned once, which costs a tenth of its tree; each top-level value is
 * parsed by itself, or all of them at once where somebody wants the whole.
 */
export class RecordData implements LogRecord {
  readonly index: number;
  readonly span: Span;
  readonly row: boolean;
  readonly #isDamaged: () => boolean;
  readonly #look: () => RecordSource;
  #seen: RecordSource | undefined;
  #whole: Json | undefined;
  #written: WrittenMembers | undefined;
  /** Made when somebody asks, as all here: of most events of a log only a few fields are looked at. */
  #parsed: Map<string, Json> | undefined;
  /** The members of the objects that places were asked of, by name: an object may have many, and each be asked for. */
  #members: Map<JsonNode, ReadonlyMap<string, Member>> | undefined;

  constructor({ index, span, row }: RecordPlace, isDamaged: () => boolean, look: () => RecordSource) {
    this.index = index;
    this.span = span;
    this.row = row;
    this.#isDamaged = isDamaged;
    this.#look = look;
  }

  get damaged(): boolean {
    return this.#isDamaged();
  }

  get tree(): JsonNode {
    return this.#source().tree;
  }

  get source(): string {
    return this.#source().source;
  }

  get written(): WrittenMembers | undefined {
    if (!this.#written) {
      const { tree, source, written } = this.#source();
      this.#written =
        written ??
        (tree instanceof LazyNode ? writtenMembers(source, tree.offset, tree.offset + tree.length) : undefined);
    }
    return this.#written;
  }

  get json(): string | undefined {
    const { tree, source } = this;
    return tree instanceof LazyNode ? source.slice(tree.offset, tree.offset + tree.length) : undefined;
  }

  at(...path: Path): Json | undefined {
    if (path.length === 0) {
      this.#whole ??= this.#parse();
    }
    if (this.#whole !== undefined) {
      return valueIn(this.#whole, ...path);
    }
    if (this.tree instanceof LazyNode) {
      const value = this.#field(String(path[0]));
      return path.length === 1 ? value : valueIn(value, ...path.slice(1));
    }
    const node = this.node(...path);
    return node && dataOf(node);
  }

  text(...path: Path): string | undefined {
    const plain = path.length === 1 ? this.written?.plainText(String(path[0])) : undefined;
    return plain === undefined ? scalarText(this.at(...path)) : plain || undefined;
  }

  node(...path: Path): JsonNode | undefined {
    let at: JsonNode | undefined = this.tree;
    for (const step of path) {
      at = typeof step === 'number' ? elements(at)[step] : this.#member(at, step)?.value;
    }
    return at;
  }

  key(...path: Path): JsonNode | undefined {
    return this.#member(this.node(...path.slice(0, -1)), String(path.at(-1)))?.key;
  }

  #source(): RecordSource {
    this.#seen ??= this.#look();
    return this.#seen;
  }

  /** Sound text goes through `JSON.parse`, some five times cheaper than the tree; so do sound records that have a tree already. */
  #parse(): Json {
    const { tree, source } = this;
    if (!this.damaged) {
      try {
        return JSON.parse(source.slice(tree.offset, tree.offset + tree.length)) as Json;
      } catch {
        // A record inside a string, or in another notation: its tree knows.
      }
    }
    return dataOf(tree);
  }

  /** A top-level value of a sound record. */
  #field(name: string): Json | undefined {
    const plain = this.written?.plainText(name);
    if (plain !== undefined) {
      // To cut it out again costs less than to remember it.
      return plain ?? undefined;
    }
    const known = this.#parsed?.get(name);
    const json = known === undefined ? this.written?.get(name) : undefined;
    if (json === undefined) {
      return known;
    }
    const value = JSON.parse(json) as Json;
    this.#parsed ??= new Map();
    this.#parsed.set(name, value);
    return value;
  }

  #member(node: JsonNode | undefined, name: string): Member | undefined {
    if (!node) {
      return undefined;
    }
    this.#members ??= new Map();
    const known = this.#members.get(node) ?? new Map(members(node).map((member) => [member.name, member]));
    this.#members.set(node, known);
    return known.get(name);
  }
}
