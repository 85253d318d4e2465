import { type DecodedText, decodeString, documentText, placeIn } from '../reader/embedded/decodedText';
import { moveReport, moveTree, readInner } from '../reader/embedded/embeddedRecord';
import type { Report } from '../reader/machine/report';
import type { GrowingNode } from '../reader/scan/buildTree';
import { type Span, span } from '../text/span';
import type { JsonNode } from '../tree/node';
import type { ContainerFormat, Contents, OpenedContainer, OpenedContents, Opening, RecordNodes } from './container';
import { isRecordText } from './holders';
import { containerFormats } from './index';
import { LaterNode, RecentTrees } from './laterNode';

/** How many strings deep records are looked for: SQS holds what SNS wrote, which holds what EventBridge wrote. */
const MAX_STRINGS = 4;

/** Opens a value of a document in the first format that fits. Undefined when no format finds CloudTrail in it. */
export function openValue(document: string, root: JsonNode): OpenedContainer | undefined {
  return openIn(documentText(document), root, 0);
}

/** Opens a value of any text, and the records that stand as text in its strings. `depth` is how many strings it stands in. */
export function openIn(text: DecodedText, root: JsonNode, depth: number): OpenedContainer | undefined {
  const opening: Opening = { text, entry: (node) => contentsOf(node, opening) };
  for (const format of containerFormats) {
    const contents = format.open(root, opening);
    const opened = contents && unpack(format, contents, text, depth);
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

function unpack(format: ContainerFormat, contents: Contents, text: DecodedText, depth: number) {
  const opened = depth === 0 && contents.table ? fromTable(contents, contents.table) : readAll(contents, text, depth);
  const { evident, wrapper = false } = contents;
  return opened.records.length > 0 || evident ? { id: format.id, ...opened, wrapper } : undefined;
}

function fromTable({ facts }: Contents, records: RecordNodes): OpenedContents {
  return { facts, records, unexplained: [], reports: [] };
}

function readAll(contents: Contents, text: DecodedText, depth: number): OpenedContents {
  const records: JsonNode[] = [];
  const reports: Report[] = [];
  const unexplained = contents.unexplained.map((node) => spanIn(text, node));
  const recent = new RecentTrees();
  for (const node of nodesOf(contents.table ?? contents.records)) {
    const inner = openRecord(text, node, depth, recent);
    append(records, nodesOf(inner?.records ?? []));
    append(reports, inner?.reports ?? []);
    append(unexplained, inner ? inner.unexplained : [spanIn(text, node)]);
  }
  unexplained.sort((a, b) => a.start - b.start);
  return { facts: contents.facts, records, unexplained, reports };
}

type Inner = Omit<OpenedContents, 'facts'>;

function openRecord(text: DecodedText, node: JsonNode, depth: number, recent: RecentTrees): Inner | undefined {
  const { type, offset, length } = node;
  if (type === 'string') {
    const read = () => decodeString(text, offset + 1, offset + length - 1);
    return depth === 0 ? openLater(read, recent) : openText(read(), depth + 1);
  }
  return type === 'object'
    ? { records: [depth === 0 ? node : moveTree(node, text)], unexplained: [], reports: [] }
    : undefined;
}

/**
 * Opens what a string or cell of the document says. A sound record in it is kept as a place only: `decode` is asked again when
 * somebody looks at it.
 */
export function openLater(decode: () => DecodedText, recent: RecentTrees): Inner | undefined {
  const inner = openText(decode(), 1);
  const [record, ...others] = nodesOf(inner?.records ?? []);
  if (!inner || !record || others.length > 0 || inner.reports.length > 0) {
    return inner;
  }
  const build = () => {
    const [again] = nodesOf(openText(decode(), 1)?.records ?? []);
    return (again?.children ?? []) as GrowingNode[];
  };
  return { ...inner, records: [new LaterNode(recent, record.offset, record.length, build)] };
}

/** Opens what a string says that stands `depth` strings deep. */
function openText(text: DecodedText, depth: number): Inner | undefined {
  const read = depth <= MAX_STRINGS && isRecordText(text.text) ? readInner(text) : undefined;
  const inner = read && openIn(text, read.root, depth);
  return inner && { ...inner, reports: [...read.reports.map((report) => moveReport(report, text)), ...inner.reports] };
}

/** The nodes of records, made if need be. */
export function nodesOf(records: RecordNodes): readonly JsonNode[] {
  return 'node' in records ? Array.from({ length: records.length }, (_, index) => records.node(index)) : records;
}

/** Spreading would put every item on the stack. */
function append<T>(into: T[], items: readonly T[]): void {
  for (const item of items) {
    into.push(item);
  }
}

function spanIn(text: DecodedText, { offset, length }: JsonNode): Span {
  return span(placeIn(text, offset), placeIn(text, offset + length));
}
