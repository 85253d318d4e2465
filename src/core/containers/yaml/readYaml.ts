import { buildCleanTree, type GrowingNode } from '../../json/buildTree';
import { MAX_DEPTH, scanClean } from '../../json/cleanScan';
import { documentText } from '../../repair/notations/decodedText';
import type { Steps } from '../../text/steps';
import { blanksAt, lineEndAt, nextLine, type Scalar, scalarAt } from './scalars';
import { decoders } from './scalarText';

/** The values of a text in YAML, one for each document in it, and how the strings among them are written. */
export interface YamlText {
  readonly roots: readonly GrowingNode[];
  readonly scalars: ReadonlyMap<GrowingNode, Scalar>;
}

/**
 * Reads the YAML that tools print: mappings and sequences by indentation, texts in any style, JSON as a value, comments, several documents.
 * From an offset on, at the beginning of a line. Strict: undefined for anything else, such as anchors and tags, since half-read YAML would say what nobody wrote. Linear in the text.
 */
export function* readYaml(text: string, from = 0): Steps<YamlText | undefined> {
  const reader = new Reader(text, from);
  const roots: GrowingNode[] = [];
  for (let root = yield* reader.document(); root; root = yield* reader.document()) {
    roots.push(root);
  }
  return reader.failed ? undefined : { roots, scalars: reader.scalars };
}

/** How many entries are read before the caller may pause. */
const STRIDE = 64;

const DASH = /-(?=[ \t]|\r?\n|$)/y;
const BORDER = /(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/y;
/** Of names without quotation marks, those that no other notation has as well. */
const NAME =
  /(?:"((?:[^"\\\n]|\\["\\/]){0,512})"|'((?:[^'\n]|''){0,512})'|([\p{L}\p{N}_$/.](?:[\p{L}\p{N}_$/.@*+()#-]|:(?=\S)| (?=[\p{L}\p{N}_$/.@*+()-])){0,512}))[ \t]*:(?=[ \t]|\r?\n|$)/uy;
/** What means the same in every style. */
const AS_IT_IS = /^[^\r\n'"\\]*$/;
const NULLS = /^(?:null|Null|NULL|~)$/;
const BOOLEANS = /^(?:true|True|TRUE|false|False|FALSE)$/;
const NUMBERS = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

class Reader {
  /** Where the next entry begins, and its column; -1 where a document ends. */
  #at = 0;
  #column = -1;
  #count = 0;
  /** Whether a document has ended without a border. */
  #isOver = false;
  failed = false;
  readonly scalars = new Map<GrowingNode, Scalar>();

  constructor(
    readonly text: string,
    from: number,
  ) {
    this.#goTo(text.charAt(from) === '\ufeff' ? from + 1 : from);
  }

  /** The next document; undefined at the end, and when one cannot be read. */
  *document(): Steps<GrowingNode | undefined> {
    while (this.#column < 0 && this.#at < this.text.length) {
      this.#goTo(nextLine(this.text, this.#at));
    }
    this.#isOver = false;
    const root = this.#column < 0 ? undefined : yield* this.#block(0);
    this.failed ||= this.#column >= 0 && !this.#isOver;
    return this.failed ? undefined : root;
  }

  /** Goes to the first line with content that begins at or behind `from`. */
  #goTo(from: number): void {
    const { text } = this;
    this.#column = -1;
    for (let line = from; line < text.length; line = nextLine(text, line)) {
      this.#at = line;
      const first = line + blanksAt(text, line);
      if (isAt(BORDER, text, line)) {
        return;
      }
      if (first < lineEndAt(text, line) && text.charAt(first) !== '#') {
        this.#at = first;
        this.#column = first - line;
        this.failed ||= text.charAt(first) === '\t';
        return;
      }
    }
    this.#at = text.length;
  }

  *#block(depth: number): Steps<GrowingNode> {
    this.failed ||= depth > MAX_DEPTH;
    return isAt(DASH, this.text, this.#at)
      ? yield* this.#sequence(this.#column, depth)
      : yield* this.#mapping(this.#column, depth);
  }

  *#mapping(column: number, depth: number): Steps<GrowingNode> {
    const node: GrowingNode = { type: 'object', offset: this.#at, length: 0, children: [] };
    const names = new Set<unknown>();
    while (!this.failed && !this.#isOver && this.#column === column && !isAt(DASH, this.text, this.#at)) {
      const property = this.#name();
      if (property && names.has(nameOf(property))) {
        this.#isOver = true;
        // One value would take the place of the other without a word, unless another document begins: these are printed with no more than an empty line between.
        this.failed ||= depth > 0 || nameOf(property) !== nameOf(node.children?.[0]);
      } else if (property) {
        names.add(nameOf(property));
        attach(yield* this.#value((property.colonOffset ?? 0) + 1, column, depth, true), property);
        attach(property, node);
      }
      yield* this.#pause();
    }
    this.failed ||= this.#column > column;
    return node;
  }

  *#sequence(column: number, depth: number): Steps<GrowingNode> {
    const node: GrowingNode = { type: 'array', offset: this.#at, length: 0, children: [] };
    while (!this.failed && this.#column === column && isAt(DASH, this.text, this.#at)) {
      attach(yield* this.#element(column, depth), node);
      yield* this.#pause();
    }
    this.failed ||= this.#column > column;
    return node;
  }

  *#element(column: number, depth: number): Steps<GrowingNode> {
    const dash = this.#at;
    const first = dash + 1 + blanksAt(this.text, dash + 1);
    if (isAt(DASH, this.text, first) || isAt(NAME, this.text, first)) {
      this.#at = first;
      this.#column = column + first - dash;
      return yield* this.#block(depth + 1);
    }
    return yield* this.#value(dash + 1, column, depth, false);
  }

  /** The member that begins here, with its name alone. */
  #name(): GrowingNode | undefined {
    NAME.lastIndex = this.#at;
    const found = NAME.exec(this.text);
    if (!found) {
      this.failed = true;
      return undefined;
    }
    const [all, double, single, plain = ''] = found;
    const written = all.slice(0, -1).trimEnd().length;
    const name = single?.replaceAll("''", "'") ?? double?.replaceAll(/\\(.)/g, '$1') ?? plain;
    const offset = this.#at;
    const property: GrowingNode = { type: 'property', offset, length: 0, children: [] };
    attach({ type: 'string', offset, length: written, value: name }, property);
    property.colonOffset = offset + all.length - 1;
    return property;
  }

  /** What stands behind a colon or a dash, on its line or on the following ones. */
  *#value(from: number, column: number, depth: number, inMapping: boolean): Steps<GrowingNode> {
    const { text } = this;
    const start = from + blanksAt(text, from);
    if (start >= lineEndAt(text, from) || (text.charAt(start) === '#' && start > from)) {
      this.#goTo(nextLine(text, from));
      if (this.#column > column) {
        return yield* this.#block(depth + 1);
      }
      return inMapping && this.#column === column && isAt(DASH, text, this.#at)
        ? yield* this.#sequence(column, depth + 1)
        : { type: 'null', offset: from, length: 0, value: null };
    }
    return /[{[]/.test(text.charAt(start)) ? this.#json(start) : this.#scalar(start, column);
  }

  /** JSON as a value: what tools print of empty objects and lists, and people paste. */
  #json(start: number): GrowingNode {
    const end = scanClean(this.text, start, this.text.length);
    this.#endEntry(end);
    return buildCleanTree(this.text, start, Math.max(end, start));
  }

  #scalar(start: number, column: number): GrowingNode {
    const { text } = this;
    const scalar = scalarAt(text, start, column);
    this.#endEntry(scalar?.behind ?? -1);
    if (!scalar) {
      return { type: 'null', offset: start, length: 0, value: null };
    }
    const written = text.slice(scalar.start, scalar.end);
    const content = AS_IT_IS.test(written)
      ? written
      : decoders[scalar.style](documentText(text), scalar.start, scalar.end).text;
    const node = { offset: start, length: scalar.behind - start, ...meaning(scalar.style === 'plain', content) };
    this.scalars.set(node, scalar);
    return node;
  }

  /** Makes sure that nothing stands behind an entry on its line, and goes to the next. */
  #endEntry(end: number): void {
    const rest = end < 0 ? '?' : this.text.slice(end, lineEndAt(this.text, end));
    this.failed ||= !/^[ \t]*(?:[ \t]#.*)?$/.test(rest);
    this.#goTo(nextLine(this.text, Math.max(end, this.#at)));
  }

  *#pause(): Steps<void> {
    if (++this.#count % STRIDE === 0) {
      yield;
    }
  }
}

function meaning(plain: boolean, content: string): Pick<GrowingNode, 'type' | 'value'> {
  if (plain && NULLS.test(content)) {
    return { type: 'null', value: null };
  }
  if (plain && BOOLEANS.test(content)) {
    return { type: 'boolean', value: /^t/i.test(content) };
  }
  return plain && NUMBERS.test(content)
    ? { type: 'number', value: Number(content) }
    : { type: 'string', value: content };
}

function nameOf(property: GrowingNode | undefined): unknown {
  return property?.children?.[0]?.value;
}

/** Hangs a node into another one, which then reaches to its end. */
function attach(node: GrowingNode, parent: GrowingNode): void {
  node.parent = parent;
  parent.children?.push(node);
  parent.length = Math.max(parent.length, node.offset + node.length - parent.offset);
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
