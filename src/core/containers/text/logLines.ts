import type { Report } from '../../reader/machine/report';
import { readSample } from '../../reader/sample';
import { CleanScanner } from '../../reader/scan/cleanScanner';
import { LazyNode } from '../../reader/scan/lazyNode';
import type { Steps } from '../../reader/steps';
import { append } from '../../text/append';
import { type Span, span } from '../../text/span';
import type { JsonNode } from '../../tree/node';
import type { OpenedContents } from '../container';
import { nodesOf, openValue } from '../open';
import { Source } from '../source';

/** One entry of a log: what precedes its JSON, and where the entry ends. */
interface Entry {
  readonly start: number;
  /** Where the JSON begins. */
  readonly json: number;
  /** Where sound JSON ends; -1 where it is damaged. */
  readonly sound: number;
  readonly end: number;
}

/** Where a line begins: nothing but LF ends one, with or without CR before it. The flag `m` would take U+2028 in a string for a line's end. */
const LINE_START = String.raw`(?<![^\n])`;

/**
 * Reads a text in which each entry begins at the start of a line with what `prefix`, the source of a pattern, matches, followed by JSON.
 * No entry begins inside the sound JSON of another. What belongs to no entry, and entries without a record, are not understood.
 */
export function* openLines(text: string, prefix: string): Steps<OpenedContents | undefined> {
  const records: JsonNode[] = [];
  const reports: Report[] = [];
  const unexplained: Span[] = [];
  const source = new Source(text);
  let behind = 0;
  for (const entry of entriesIn(text, prefix)) {
    append(unexplained, textIn(text, behind, entry.start));
    const opened = yield* openEntry(source, entry);
    append(records, nodesOf(opened?.records ?? []));
    append(reports, opened?.reports ?? []);
    append(unexplained, opened ? opened.unexplained : textIn(text, entry.start, entry.end));
    behind = entry.end;
    yield;
  }
  append(unexplained, textIn(text, behind, text.length));
  return records.length > 0 ? { records, facts: [], unexplained, reports } : undefined;
}

function* entriesIn(text: string, prefix: string): Generator<Entry> {
  const pattern = new RegExp(LINE_START + prefix, 'g');
  const scanner = new CleanScanner(text, text.length);
  let last: Omit<Entry, 'end'> | undefined;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (last) {
      yield { ...last, end: found.index };
    }
    const json = found.index + found[0].length;
    const sound = scanner.end(json);
    last = { start: found.index, json, sound };
    pattern.lastIndex = Math.max(json, sound);
  }
  if (last) {
    yield { ...last, end: text.length };
  }
}

function* openEntry(source: Source, { json, sound, end }: Entry): Steps<Omit<OpenedContents, 'facts'> | undefined> {
  const { text, trees } = source;
  const sample =
    sound > 0
      ? { root: new LazyNode(trees, json, sound - json), end: sound, reports: [] }
      : readSample(text, json, end, source.patience);
  const opened = sample && (yield* openValue(source, sample.root));
  return (
    opened && {
      records: opened.records,
      unexplained: [...opened.unexplained, ...textIn(text, sample.end, end)],
      reports: [...sample.reports, ...opened.reports],
    }
  );
}

/** The span of the text in `[start, end)` without the space around it; none when it is empty. */
function textIn(text: string, start: number, end: number): Span[] {
  const words = text.slice(start, end);
  const found = words.trim();
  const from = start + words.indexOf(found);
  return found === '' ? [] : [span(from, from + found.length)];
}
