import type { GrowingNode } from '../../json/buildTree';
import { elements, type JsonNode, members } from '../../json/node';
import type { ContainerFact } from '../../log/logDocument';
import { treeOf } from '../../repair/notations/decodedTree';
import type { Report } from '../../repair/reports/report';
import { append } from '../../text/append';
import { seenIn } from '../../text/seenIn';
import { type Span, span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { factsOf } from '../facts';
import { openHeld } from '../open';
import { nodesOf, type OpenedContents, type TextFormat } from '../parts/container';
import { isRecordText } from '../parts/holders';
import { LaterTrees } from '../parts/laterNode';
import { areTold, isRecord } from '../parts/recordJudge';
import { Source } from '../parts/source';
import { readYaml, type YamlText } from '../yaml/readYaml';
import { decoders, type Style } from '../yaml/scalarText';
import { stretchesOf } from '../yaml/stretches';
import { withTexts } from '../yaml/withTexts';
import { isEvidentYaml, looksLikeYaml } from '../yaml/yamlForm';

/** Nobody reads a longer text in this notation, and it is read as a whole. */
const LONGEST = 4_194_304;
/** How much of a text must look like YAML. */
const HEAD = 16_384;
/** What is no YAML as far as we are concerned, told soonest. */
const JSON_BEGINS = /^[\ufeff\s]*[{[]/;
/** The line that a terminal shows before what a command prints. */
const PROMPT = /^\ufeff?(?:[\w@:~/\\.[\] -]{0,60}[$%>#] ?)aws [^\n]{0,400}\r?\n/;

/** Events in YAML: what `aws cloudtrail lookup-events --output yaml` prints, and single events as people paste them. */
export const yamlEvents: TextFormat = {
  id: 'yaml',
  title: 'Events in YAML',
  fits: (text) => !JSON_BEGINS.test(text.slice(0, 64)) && looksLikeYaml(headLines(text, beginningOf(text))),
  *open(text) {
    const start = beginningOf(text);
    const source = new Source(text);
    const all = {
      records: [] as JsonNode[],
      facts: [] as ContainerFact[],
      reports: [] as Report[],
      unexplained: wordsIn(text, { start: 0, end: start }),
    };
    const whole = { start, end: text.length, isYaml: true };
    let isOurs = false;
    for (const stretch of text.length > LONGEST ? [whole] : stretchesOf(text, start)) {
      const opened = stretch.isYaml ? yield* openStretch(source, stretch) : undefined;
      isOurs ||= opened !== undefined && holdsAny(opened);
      append(all.records, nodesOf(opened?.records ?? []));
      append(all.facts, opened?.facts ?? []);
      append(all.reports, opened?.reports ?? []);
      append(all.unexplained, opened?.unexplained ?? wordsIn(text, stretch));
    }
    return isOurs ? all : undefined;
  },
};

function holdsAny({ records, unexplained }: OpenedContents): boolean {
  return records.length + unexplained.length > 0;
}

function* openStretch(source: Source, { start, end }: Span): Steps<OpenedContents | undefined> {
  const { text } = source;
  const yaml = end - start > LONGEST ? undefined : yield* readYaml(text.slice(0, end), start);
  return yaml ? yield* eventsIn(source, yaml) : notUnderstood(text, { start, end });
}

/** What is no event, where it says anything. */
function wordsIn(text: string, { start, end }: Span): Span[] {
  return /\w/.test(text.slice(start, end)) ? [...seenIn(text, start, end)] : [];
}

/** Where the YAML begins: behind the command that printed it, if that stands before it. */
function beginningOf(text: string): number {
  return PROMPT.exec(text.slice(0, 1024))?.[0].length ?? 0;
}

/** The lines from `start` on, so many as are looked at, but for one that is cut. */
function headLines(text: string, start: number): string[] {
  const lines = text
    .slice(start, start + HEAD)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  return text.length > start + HEAD ? lines.slice(0, -1) : lines;
}

/** YAML that goes beyond what is read here: to guess would be to say what nobody wrote. */
function notUnderstood(text: string, stretch: Span): OpenedContents | undefined {
  return isEvidentYaml(headLines(text.slice(0, stretch.end), stretch.start))
    ? { records: [], facts: [], reports: [], unexplained: wordsIn(text, stretch) }
    : undefined;
}

function* eventsIn(source: Source, { roots, scalars }: YamlText): Steps<OpenedContents | undefined> {
  const trees = new Map<Style, LaterTrees>();
  const records: JsonNode[] = [];
  const reports: Report[] = [];
  const unexplained: Span[] = [];
  for (const node of placesIn(roots)) {
    const scalar = scalars.get(node as GrowingNode);
    if (!scalar) {
      records.push(withTexts(node, source.text));
      continue;
    }
    const { style, start, end } = scalar;
    const decode = decoders[style];
    const kept =
      trees.get(style) ??
      new LaterTrees((at, length) => treeOf(decode(source.document, at, at + length)).children ?? []);
    trees.set(style, kept);
    const inner = openHeld({ start, end, content: String(node.value) }, decode, kept, source);
    append(records, nodesOf(inner?.records ?? []));
    append(reports, inner?.reports ?? []);
    append(unexplained, inner ? inner.unexplained : [span(start, end)]);
    yield;
  }
  const facts = factsOf(roots.flatMap(members)).filter(() => records[0] !== roots[0]);
  const opened = { records, facts, unexplained, reports };
  // Nothing but comments is nothing to be understood.
  return holdsAny(opened) || roots.length === 0 ? opened : undefined;
}

/** Whether a text stands under the name that holds an event, or begins as one does. */
function holdsEvent(name: string, { value }: JsonNode): boolean {
  return name === 'CloudTrailEvent' || isRecordText(String(value));
}

/** The events of a text in its order: mappings that are some, and texts that hold one. */
function* placesIn(roots: readonly JsonNode[]): Generator<JsonNode> {
  const open = [...roots].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'string' || isRecord(node)) {
      yield node;
      continue;
    }
    if (areTold(members(node))) {
      continue;
    }
    const inside = members(node).flatMap(({ name, value }) =>
      value && (value.children || (value.type === 'string' && holdsEvent(name, value))) ? value : [],
    );
    append(open, [...inside, ...elements(node).filter(({ children }) => children)].reverse());
  }
}
