import { type DecodedText, decodeString, endIn, placeIn } from '../reader/embedded/decodedText';
import { moveReport, moveTree, readInner } from '../reader/embedded/embeddedRecord';
import { mendTogether } from '../reader/embedded/mendTogether';
import type { Report } from '../reader/machine/report';
import type { GrowingNode } from '../reader/scan/buildTree';
import { scanClean } from '../reader/scan/cleanScan';
import { LazyNode } from '../reader/scan/lazyNode';
import { drain, type Steps } from '../reader/steps';
import { append } from '../text/append';
import { type Span, span } from '../text/span';
import type { JsonNode } from '../tree/node';
import type {
  ContainerFormat,
  Contents,
  Entry,
  OpenedContainer,
  OpenedContents,
  Opening,
  RecordNodes,
} from './container';
import { tableEntries } from './elements';
import { isDeliveredRecord, isRecordText } from './holders';
import { containerFormats } from './index';
import { LaterNode, LaterTrees } from './laterNode';
import { shallow } from './shallow';
import type { Source } from './source';

/** How many strings deep records are looked for: SQS holds what SNS wrote, which holds what EventBridge wrote. */
const MAX_STRINGS = 4;

/** How many entries are looked at before the caller may pause. */
const STRIDE = 64;

/**
 * Opens a value of a document in the first format that fits. Undefined when no format finds CloudTrail in it.
 * @param decoded the text that the value's offsets count in, where it stands in another notation than JSON.
 */
export function* openValue(source: Source, root: JsonNode, decoded?: DecodedText): Steps<OpenedContainer | undefined> {
  if (!decoded) {
    return yield* openIn({ text: source.document, depth: 0, source }, root);
  }
  const opened = yield* openIn({ text: decoded, depth: 1, source }, root);
  const moved = ({ start, end }: Span) => span(placeIn(decoded, start), endIn(decoded, end));
  return opened && { ...opened, facts: opened.facts.map((fact) => ({ ...fact, span: moved(fact.span) })) };
}

/** The text that is being read, how many strings deep it stands in the document, and what is kept of the document. */
interface Layer {
  readonly text: DecodedText;
  readonly depth: number;
  readonly source: Source;
}

function* openIn(layer: Layer, root: JsonNode): Steps<OpenedContainer | undefined> {
  const opening: Opening = { text: layer.text, entry: (node) => contentsOf(node, opening) };
  const node = shallow(root);
  for (const format of containerFormats) {
    const contents = format.open(node, opening);
    const opened = contents && (yield* unpack(format, contents, layer));
    if (opened) {
      return opened;
    }
  }
  return undefined;
}

function contentsOf(node: JsonNode, opening: Opening): Contents | undefined {
  for (const format of containerFormats) {
    const contents = format.open(node, opening);
    if (contents) {
      return contents;
    }
  }
  return undefined;
}

function* unpack(format: ContainerFormat, contents: Contents, layer: Layer): Steps<OpenedContainer | undefined> {
  const { evident, wrapper = false, table, facts } = contents;
  const opened: OpenedContents =
    table && layer.depth === 0
      ? { facts, records: table, unexplained: [], reports: [] }
      : yield* readAll(table ? tableEntries(table) : contents.entries, facts, layer);
  return opened.records.length > 0 || evident ? { id: format.id, ...opened, wrapper } : undefined;
}

function* readAll(entries: Iterable<Entry>, facts: Contents['facts'], layer: Layer): Steps<OpenedContents> {
  const records: JsonNode[] = [];
  const reports: Report[] = [];
  const unexplained: Span[] = [];
  let count = 0;
  for (const { node, candidate } of entries) {
    const inner = candidate ? openRecord(layer, node) : undefined;
    append(records, nodesOf(inner?.records ?? []));
    append(reports, inner?.reports ?? []);
    append(
      unexplained,
      (inner ? inner.unexplained : [spanIn(layer.text, node)]).filter(({ start, end }) => start < end),
    );
    if (++count % STRIDE === 0) {
      yield;
    }
  }
  return { facts, records, unexplained, reports };
}

type Inner = Omit<OpenedContents, 'facts'>;

function openRecord(layer: Layer, node: JsonNode): Inner | undefined {
  const { text, depth, source } = layer;
  const { type, offset, value } = node;
  if (type === 'string') {
    const held = { start: offset + 1, end: contentEnd(text, node), content: String(value) };
    return depth === 0 ? openHeld(held, decodeString, source.strings, source) : openString(layer, held, decodeString);
  }
  return type === 'object' ? only(depth === 0 ? slim(node, source) : moveTree(node, text)) : undefined;
}

/** Where the content of a string ends: before its quotation mark, unless the text breaks off and it has none. */
function contentEnd(text: DecodedText, { offset, length, value }: JsonNode): number {
  const end = offset + length;
  const [, slashes = '', mark] = /(\\*)(.?)$/s.exec(text.text.slice(Math.max(offset + 1, end - 64), end)) ?? [];
  const closed = mark === '"' && slashes.length % 2 === 0;
  return closed || decodeString(text, offset + 1, end).text !== value ? Math.max(end - 1, offset + 1) : end;
}

/** A text that stands in a string or cell of another text, and where: without its quotation marks. */
export interface HeldText {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

type Decode = typeof decodeString;

/**
 * Opens what a string or cell of the document says. A sound record in it is kept as a place only, and read when looked at.
 * @param trees those of the records that are all that such a string or cell says.
 */
export function openHeld(held: HeldText, decode: Decode, trees: LaterTrees, source: Source): Inner | undefined {
  const { start, end, content } = held;
  // A damaged string may mean something else than it says.
  if (isDeliveredRecord(content) && decode(source.document, start, end).text === content) {
    return only(new LaterNode(trees, start, end - start));
  }
  const layer = { text: source.document, depth: 0, source };
  const inner = openString(layer, held, decode);
  const [record, ...others] = nodesOf(inner?.records ?? []);
  return inner && record && others.length === 0 && inner.reports.length === 0
    ? { ...inner, records: [new LaterNode(treesIn(layer, start, end, decode), record.offset, record.length)] }
    : inner;
}

/** By itself, since a function keeps what any other function beside it refers to. */
function treesIn(layer: Layer, start: number, end: number, decode: Decode): LaterTrees {
  return new LaterTrees(() => {
    const [record] = nodesOf(openString(layer, { start, end, content: '' }, decode)?.records ?? []);
    return (record?.children ?? []) as GrowingNode[];
  });
}

function openString({ text, depth, source }: Layer, { start, end }: HeldText, decode: Decode): Inner | undefined {
  return openText({ text: decode(text, start, end), depth: depth + 1, source });
}

function openText(layer: Layer): Inner | undefined {
  const { text, depth } = layer;
  const read = depth <= MAX_STRINGS && isRecordText(text.text) ? readInner(text, layer.source.patience) : undefined;
  const inner = read && drain(openIn(layer, read.root));
  const around = read?.reports.map((report) => moveReport(report, text)) ?? [];
  return inner && { ...inner, reports: mendTogether(inner.reports, around) };
}

function only(record: JsonNode): Inner {
  return { records: [record], unexplained: [], reports: [] };
}

/** A record that does not hold on to the tree of the container around it; a damaged one keeps the tree that says what it means. */
function slim(node: JsonNode, { text, trees }: Source): JsonNode {
  const { offset, length } = node;
  const light = node instanceof LazyNode || node instanceof LaterNode;
  return light || scanClean(text, offset, offset + length) !== offset + length
    ? node
    : new LazyNode(trees, offset, length);
}

/** The nodes of records, made if need be. */
export function nodesOf(records: RecordNodes): readonly JsonNode[] {
  return 'node' in records ? Array.from({ length: records.length }, (_, index) => records.node(index)) : records;
}

function spanIn(text: DecodedText, { offset, length }: JsonNode): Span {
  return span(placeIn(text, offset), endIn(text, offset + length));
}
