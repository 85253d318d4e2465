import type { Report } from '../../reader/machine/report';
import { readSample } from '../../reader/sample';
import { scanClean } from '../../reader/scan/cleanScan';
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
  readonly end: number;
}

/**
 * Reads a text in which each entry begins at the start of a line with what `prefix` matches, followed by JSON. What belongs to no
 * entry, and entries without a record, are not understood. `prefix` must be anchored to lines (`^` with the flag `m`) and global.
 */
export function* openLines(text: string, prefix: RegExp): Steps<OpenedContents | undefined> {
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

function* entriesIn(text: string, prefix: RegExp): Generator<Entry> {
  let last: { start: number; json: number } | undefined;
  for (const found of text.matchAll(prefix)) {
    if (last) {
      yield { ...last, end: found.index };
    }
    last = { start: found.index, json: found.index + found[0].length };
  }
  if (last) {
    yield { ...last, end: text.length };
  }
}

function* openEntry(source: Source, { json, end }: Entry): Steps<Omit<OpenedContents, 'facts'> | undefined> {
  const { text, trees } = source;
  const clean = scanClean(text, json, end);
  const sample =
    clean > 0
      ? { root: new LazyNode(trees, json, clean - json), end: clean, reports: [], decoded: undefined }
      : readSample(text, json, end, source.patience);
  const opened = sample && (yield* openValue(source, sample.root, sample.decoded));
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
