import { type DecodedText, documentText, placeIn } from '../reader/embedded/decodedText';
import { moveReport, moveTree, readEmbedded } from '../reader/embedded/embeddedRecord';
import type { Report } from '../reader/machine/report';
import { type Span, span } from '../text/span';
import type { JsonNode } from '../tree/node';
import type { ContainerFormat, Contents, OpenedContainer, Opening } from './container';
import { containerFormats } from './index';

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

function unpack(
  { id }: ContainerFormat,
  contents: Contents,
  text: DecodedText,
  depth: number,
): OpenedContainer | undefined {
  const { facts, evident, table } = contents;
  if (table && depth === 0) {
    return { id, facts, records: [], table, unexplained: [], reports: [] };
  }
  const unexplained = contents.unexplained.map((node) => spanIn(text, node));
  const records: JsonNode[] = [];
  const reports: Report[] = [];
  const nodes = table ? Array.from({ length: table.length }, (_, index) => table.node(index)) : contents.records;
  for (const node of nodes) {
    const inner = openRecord(text, node, depth);
    records.push(...(inner?.records ?? []));
    reports.push(...(inner?.reports ?? []));
    unexplained.push(...(inner ? inner.unexplained : [spanIn(text, node)]));
  }
  unexplained.sort((a, b) => a.start - b.start);
  return records.length > 0 || evident ? { id, facts, records, unexplained, reports } : undefined;
}

type Inner = Pick<OpenedContainer, 'records' | 'unexplained' | 'reports'>;

function openRecord(text: DecodedText, node: JsonNode, depth: number): Inner | undefined {
  if (node.type === 'string') {
    return depth < MAX_STRINGS ? openString(text, node, depth) : undefined;
  }
  return node.type === 'object'
    ? { records: [depth === 0 ? node : moveTree(node, text)], unexplained: [], reports: [] }
    : undefined;
}

function openString(text: DecodedText, node: JsonNode, depth: number): Inner | undefined {
  const read = readEmbedded(text, node);
  const inner = read && openIn(read.text, read.root, depth + 1);
  if (!read || !inner) {
    return undefined;
  }
  const reports = [...read.reports.map((report) => moveReport(report, read.text)), ...inner.reports];
  return { ...inner, reports };
}

function spanIn(text: DecodedText, { offset, length }: JsonNode): Span {
  return span(placeIn(text, offset), placeIn(text, offset + length));
}
