import type { GrowingNode } from '../json/buildTree';
import type { JsonNode } from '../json/node';
import { type DecodedText, decodeString, placeIn } from '../repair/notations/decodedText';
import { mendTogether } from '../repair/notations/mendTogether';
import { moveReport, moveSpan } from '../repair/notations/moved';
import { breakOffs } from '../repair/reports/breakOffs';
import type { Report } from '../repair/reports/report';
import { append } from '../text/append';
import type { Span } from '../text/span';
import { drain, type Steps } from '../text/steps';
import { readHeld, wordsIn } from './heldValues';
import { containerFormats, rowFormats } from './index';
import { asRead, type ReadEntries, withInner } from './innerRecords';
import { moved, slim, spanIn } from './keptRecord';
import type { Layer } from './layer';
import {
  type ContainerFormat,
  type Contents,
  type Entry,
  nodesOf,
  type OpenedContainer,
  type OpenedContents,
  type OpenedEntry,
} from './parts/container';
import { tableEntries } from './parts/elements';
import { type Decode, decodeOf, type HeldText, heldText } from './parts/heldText';
import { isDeliveredRecord, isRecordText } from './parts/holders';
import { LaterNode, LaterTrees, RowNode } from './parts/laterNode';
import { shallow } from './parts/shallow';
import type { Source } from './parts/source';
import type { SearchHost } from './search/lookAt';
import { openWrapped } from './wrapped';

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
  return opened && { ...opened, facts: opened.facts.map((fact) => ({ ...fact, span: moveSpan(fact.span, decoded) })) };
}

function* openIn(layer: Layer, root: JsonNode): Steps<OpenedContainer | undefined> {
  const node = shallow(root);
  for (const format of containerFormats) {
    const contents = format.open(node, layer);
    const opened = contents && (yield* unpack(format, contents, layer));
    if (opened) {
      return opened;
    }
  }
  return yield* openWrapped(root, searchHost(layer));
}

function searchHost(layer: Layer): SearchHost {
  return {
    text: layer.text.text,
    open: (node, named) => openRecord(layer, node, named),
    spanOf: (node) => spanIn(layer.text, node),
    *rowsIn(node, list) {
      for (const format of rowFormats) {
        const contents = list.some(({ name }) => name === format.rows) ? format.open(node, layer) : undefined;
        const opened =
          contents && asRead(yield* readAll(contents.entries, [], layer), (entry) => spanIn(layer.text, entry));
        if (opened && opened.records.length > 0) {
          return opened;
        }
      }
      return undefined;
    },
  };
}

function* unpack(format: ContainerFormat, contents: Contents, layer: Layer): Steps<OpenedContainer | undefined> {
  const { evidence, wrapper = false, table, facts } = contents;
  const opened: OpenedContents =
    table && layer.depth === 0
      ? { facts, records: table, unexplained: [], reports: [] }
      : yield* withInner(
          yield* readAll(table ? tableEntries(table) : contents.entries, facts, layer),
          searchHost(layer),
        );
  return opened.records.length > 0 || evidence ? { id: format.id, ...opened, wrapper, evidence } : undefined;
}

function* readAll(entries: Iterable<Entry>, facts: Contents['facts'], layer: Layer): Steps<ReadEntries> {
  const records: JsonNode[] = [];
  const reports: Report[] = [];
  const unexplained: Span[] = [];
  const odd: JsonNode[] = [];
  let count = 0;
  for (const { node, candidate } of entries) {
    const inner = candidate ? openRecord(layer, node) : undefined;
    append(records, nodesOf(inner?.records ?? []));
    append(reports, inner?.reports ?? []);
    append(
      unexplained,
      (inner?.unexplained ?? []).filter(({ start, end }) => start < end),
    );
    append(odd, inner || node.length === 0 ? [] : [node]);
    if (++count % STRIDE === 0) {
      yield;
    }
  }
  return { facts, records, unexplained, reports, odd };
}

/**
 * Opens a record, or a string that may hold some.
 * @param named whether a string is known to hold records, so that a damaged one is read as well. Any other must be sound throughout.
 */
function openRecord(layer: Layer, node: JsonNode, named = true): OpenedEntry | undefined {
  const { text, depth, source } = layer;
  const { type } = node;
  if (type === 'string') {
    const held = heldText(text, node);
    const decode = decodeOf(text, node, held);
    const trees = decode === decodeString ? source.strings : undefined;
    return depth === 0 ? openHeld(held, decode, trees, source, named) : openString(layer, held, decode, named);
  }
  return type === 'object' ? only(depth === 0 ? slim(node, source) : moved(node, text)) : undefined;
}

/**
 * Opens what a string or cell of the document says. A sound record in it is kept as a place only, and read when looked at.
 * @param trees those of the records that are all that such a string or cell says, where they are kept.
 */
export function openHeld(
  held: HeldText,
  decode: Decode,
  trees: LaterTrees | undefined,
  source: Source,
  named = true,
): OpenedEntry | undefined {
  const { start, end, content } = held;
  // A damaged string may mean something else than it says.
  if (trees && isDeliveredRecord(content) && decode(source.document, start, end).text === content) {
    return only(new LaterNode(trees, start, end - start));
  }
  const layer = { text: source.document, depth: 0, source };
  const inner = openString(layer, held, decode, named);
  const [record, ...others] = nodesOf(inner?.records ?? []);
  if (!inner || !record || others.length > 0 || inner.reports.length > 0) {
    return inner;
  }
  const Node = record instanceof RowNode ? RowNode : LaterNode;
  return { ...inner, records: [new Node(treesIn(layer, held, decode, named), record.offset, record.length)] };
}

/** By itself, since a function keeps what any other function beside it refers to. */
function treesIn(layer: Layer, { start, end }: HeldText, decode: Decode, named: boolean): LaterTrees {
  return new LaterTrees(() => {
    const [record] = nodesOf(openString(layer, { start, end, content: '' }, decode, named)?.records ?? []);
    return (record?.children ?? []) as GrowingNode[];
  });
}

function openString(
  { text, depth, source }: Layer,
  { start, end }: HeldText,
  decode: Decode,
  named: boolean,
): OpenedEntry | undefined {
  const place = placeIn(text, start);
  if (depth >= MAX_STRINGS || source.hollow.has(place)) {
    return undefined;
  }
  const opened = openText({ text: decode(text, start, end), depth: depth + 1, source }, named);
  if (!opened && named) {
    source.hollow.add(place);
  }
  return opened;
}

/**
 * Opens the values that a text consists of. What stands between and behind those with records is not understood, nor is what follows on one that
 * breaks off: it is the rest of that, whatever it looks like, and somebody may have written it.
 */
function openText(layer: Layer, named: boolean): OpenedEntry | undefined {
  const { text } = layer;
  const all = { records: [] as JsonNode[], unexplained: [] as Span[], reports: [] as Report[], breaksOff: false };
  let behind = -1;
  for (const { root, reports, start, end, within } of isRecordText(text.text) ? readHeld(layer, named) : []) {
    // A mark before a sound one is that of a string of its own: what stands between was cut out.
    if (all.breaksOff && !(reports.length === 0 && text.text.charAt(start - 1) === '"')) {
      break;
    }
    const inner = drain(openIn(within, root));
    if (inner) {
      all.breaksOff = breakOffs(reports).some((at) => at >= root.offset + root.length - 1);
      append(all.unexplained, [...wordsIn(text, Math.max(behind, 0), start), ...inner.unexplained]);
      append(all.records, nodesOf(inner.records));
      append(
        all.reports,
        mendTogether(
          inner.reports,
          reports.map((report) => moveReport(report, text)),
        ),
      );
      behind = end;
    }
  }
  append(all.unexplained, wordsIn(text, behind, text.text.length));
  return behind < 0 ? undefined : all;
}

function only(record: JsonNode): OpenedEntry {
  return { records: [record], unexplained: [], reports: [] };
}
