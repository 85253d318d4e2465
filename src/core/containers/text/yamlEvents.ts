import { fieldAt } from '../../knowledge/knowledge';
import { moveCleanTree } from '../../reader/embedded/embeddedRecord';
import type { Report } from '../../reader/machine/report';
import type { GrowingNode } from '../../reader/scan/buildTree';
import type { Steps } from '../../reader/steps';
import { append } from '../../text/append';
import { type Span, span } from '../../text/span';
import { elements, type JsonNode, members } from '../../tree/node';
import type { OpenedContents, TextFormat } from '../container';
import { factsOf } from '../facts';
import { LaterTrees } from '../laterNode';
import { nodesOf, openHeld } from '../open';
import { isRecord } from '../recordShape';
import { Source } from '../source';
import { readYaml, type YamlText } from '../yaml/readYaml';
import { decoders, type Style } from '../yaml/scalarText';

/** Nobody reads a longer text in this notation, and it is read as a whole. */
const LONGEST = 4_194_304;
/** How much of a text must look like YAML. */
const HEAD = 16_384;
/** A line of it: nothing, a comment, a border, an entry of a list, a name without braces or commas, or what goes on from the line before. */
const LINE =
  /^(?:[ \t]*|[ \t]*#.*|---.*|[ \t]*-(?:[ \t].*)?|[ \t]*(?:"[^"]*"|'[^']*'|[\w$/.][\w$/.@:*+ ()-]*):(?:[ \t].*)?|[ \t]+\S.*)$/s;
/** Fields of a record, without quotation marks and with nothing behind the value that other notations have. */
const FIELD =
  /^[ \t]*(?:-[ \t]+)*(eventVersion|userIdentity|eventTime|eventSource|eventName|awsRegion|sourceIPAddress|requestParameters|eventID|CloudTrailEvent):(?=[ \t]*$|[ \t].*[^\s,{[(]$)/s;
/** What templates and patterns that name such fields do not have. */
const EVIDENT = /^[ \t]*(?:-[ \t]+)*(?:eventVersion:[ \t]*["']?1\.\d|CloudTrailEvent:[ \t]*\S)/;

/** Events in YAML: what `aws cloudtrail lookup-events --output yaml` prints, and single events as people paste them. */
export const yamlEvents: TextFormat = {
  id: 'yaml',
  title: 'Events in YAML',
  fits(text) {
    const lines = headLines(text);
    const names = new Set(lines.flatMap((line) => FIELD.exec(line)?.[1] ?? []));
    return lines.every((line) => LINE.test(line)) && (names.size > 1 || names.has('CloudTrailEvent'));
  },
  *open(text) {
    const yaml = text.length > LONGEST ? undefined : yield* readYaml(text);
    return yaml ? yield* eventsIn(text, yaml) : notUnderstood(text);
  },
};

/** The lines at the beginning, but for one that is cut. */
function headLines(text: string): string[] {
  const lines = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  return text.length > HEAD ? lines.slice(0, -1) : lines;
}

/** YAML that goes beyond what is read here: to guess would be to say what nobody wrote. */
function notUnderstood(text: string): OpenedContents | undefined {
  if (!headLines(text).some((line) => EVIDENT.test(line))) {
    return undefined;
  }
  const start = text.search(/\S/);
  return { records: [], facts: [], reports: [], unexplained: [span(start, text.trimEnd().length)] };
}

function* eventsIn(text: string, { roots, scalars }: YamlText): Steps<OpenedContents | undefined> {
  const source = new Source(text);
  const trees = new Map<Style, LaterTrees>();
  const records: JsonNode[] = [];
  const reports: Report[] = [];
  const unexplained: Span[] = [];
  for (const node of placesIn(roots)) {
    const scalar = scalars.get(node as GrowingNode);
    if (!scalar) {
      records.push(withTexts(node, text));
      continue;
    }
    const { style, start, end } = scalar;
    const decode = decoders[style];
    const kept =
      trees.get(style) ??
      new LaterTrees((at, length) => moveCleanTree(decode(source.document, at, at + length)).children ?? []);
    trees.set(style, kept);
    const inner = openHeld({ start, end, content: String(node.value) }, decode, kept, source);
    append(records, nodesOf(inner?.records ?? []));
    append(reports, inner?.reports ?? []);
    append(unexplained, inner ? inner.unexplained : [span(start, end)]);
    yield;
  }
  const facts = factsOf(roots.flatMap(members)).filter(() => records[0] !== roots[0]);
  return records.length + unexplained.length > 0 ? { records, facts, unexplained, reports } : undefined;
}

/** The events of a text in its order: mappings that are some, and texts under the name that holds one. */
function* placesIn(roots: readonly JsonNode[]): Generator<JsonNode> {
  const open = [...roots].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'string' || isRecord(node)) {
      yield node;
      continue;
    }
    const inside = members(node).flatMap(({ name, value }) =>
      value && (value.children || (name === 'CloudTrailEvent' && value.type === 'string')) ? value : [],
    );
    append(open, [...inside, ...elements(node).filter(({ children }) => children)].reverse());
  }
}

/** A record whose fields are texts where CloudTrail writes texts: without quotation marks, YAML has numbers there. */
function withTexts(record: JsonNode, text: string): JsonNode {
  const open: (readonly [JsonNode, readonly string[]])[] = [[record, []]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, path] = next;
    append(
      open,
      members(node).flatMap(({ name, value }) => (value ? [[value, [...path, name]] as const] : [])),
    );
    append(
      open,
      elements(node).map((value) => [value, [...path, '[]']] as const),
    );
    if (/number|boolean/.test(node.type) && /^string\b/.test(fieldAt(path)?.type ?? '')) {
      const grown = node as GrowingNode;
      grown.value = text.slice(node.offset, node.offset + node.length);
      grown.type = 'string';
    }
  }
  return record;
}
