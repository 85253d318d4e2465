import { scanClean } from '../../json/cleanScan';
import { CleanScanner } from '../../json/cleanScanner';
import { deliveredStandsAt } from '../../json/delivered';
import { LazyNode } from '../../json/lazyNode';
import type { JsonNode } from '../../json/node';
import type { Report } from '../../repair/reports/report';
import { readSample } from '../../repair/sample/readSample';
import { append } from '../../text/append';
import { seenIn } from '../../text/seenIn';
import type { Span } from '../../text/span';
import type { Steps } from '../../text/steps';
import { openValue } from '../open';
import { nodesOf, type OpenedContents } from '../parts/container';
import { Source } from '../parts/source';

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
    append(unexplained, seenIn(text, behind, entry.start));
    const opened = yield* openEntry(source, entry);
    append(records, nodesOf(opened?.records ?? []));
    append(reports, opened?.reports ?? []);
    append(unexplained, opened ? opened.unexplained : seenIn(text, entry.start, entry.end));
    behind = entry.end;
    yield;
  }
  append(unexplained, seenIn(text, behind, text.length));
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

type Opened = Omit<OpenedContents, 'facts'>;

/** Opens the JSON of an entry, and the events behind it. What else stands there is not understood. */
function* openEntry(source: Source, { json, sound, end }: Entry): Steps<Opened | undefined> {
  const all = { records: [] as JsonNode[], reports: [] as Report[], unexplained: [] as Span[] };
  let behind = json;
  for (let at = json; at === json || deliveredStandsAt(source.text, at); at = skipBlank(source.text, behind, end)) {
    const opened = at < end ? yield* openAt(source, at, end, at === json ? sound : -1) : undefined;
    if (!opened) {
      break;
    }
    append(all.records, nodesOf(opened.records));
    append(all.reports, opened.reports);
    append(all.unexplained, opened.unexplained);
    behind = opened.end;
  }
  append(all.unexplained, seenIn(source.text, behind, end));
  return behind > json ? all : undefined;
}

/** Opens the value that begins at `at`; `sound` is where it ends if it is known to be sound. */
function* openAt(
  source: Source,
  at: number,
  limit: number,
  sound: number,
): Steps<(Opened & { readonly end: number }) | undefined> {
  const { text, trees } = source;
  const clean = sound > 0 ? sound : scanClean(text, at, limit);
  const sample =
    clean > 0
      ? { root: new LazyNode(trees, at, clean - at), end: clean, reports: [], decoded: undefined }
      : readSample(text, at, limit, source.budget);
  const opened = sample && (yield* openValue(source, sample.root, sample.decoded));
  return opened && { ...opened, reports: [...sample.reports, ...opened.reports], end: sample.end };
}

/** Behind the white space and commas at `at`. */
function skipBlank(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && /[\s,]/.test(text.charAt(next))) {
    next++;
  }
  return next;
}
