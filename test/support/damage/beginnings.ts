import type { Span } from '../../../src/core';

/** What is asked of a reading. */
interface Told {
  readonly text: string;
  readonly records: Iterable<{ readonly span: Span }>;
  readonly unexplained: readonly Span[];
}

/** A brace, blanks, `eventVersion` in quotation marks and a colon: plain, in a string, in a cell of a CSV file, in HTML, in Python. */
const BEGINNING =
  /\{(?:\s|\\{1,16}[nrt]){0,200}(?:\\{0,16}"{1,2}|&quot;|')eventVersion(?:\\{0,16}"{1,2}|&quot;|')(?:\s|\\{1,16}[nrt]){0,200}:/g;

/** A version that is whole and none of a trail, such as that of a notification of S3: the event of another system. */
const OTHER_VERSION = /^(?:[\\"']|&quot;|\s)*v?(?!1\.\d)\d+(?:\.\d+)*(?:[\\"']|&quot;|\s)*[,}]/;
/** A version that trails write and hardly anybody else. */
const VERSION = /eventVersion[\\"':&;\w\s]{0,20}1\.(?:0[1-9]|1\d)(?:["'\\&]|$)/;
/** Names that hardly any event has but those of CloudTrail. */
const NAMES =
  /(?:userIdentity|awsRegion|sourceIPAddress|requestParameters|responseElements|recipientAccountId)(?:[\\"']|&quot;)+\s*:/;

/** An object of nothing but a version, whole. */
const ALONE = /^\{\s*"eventVersion"\s*:\s*"[^"\\]*"\s*\}/;

interface Found {
  readonly start: number;
  /** The name, behind the brace: a record may be read from there on, without its brace. */
  readonly name: number;
  /** Behind the colon. */
  readonly end: number;
}

/** Where records seem to begin, by a search that knows nothing of the reader. */
export function beginningsIn(text: string): number[] {
  return allIn(text).map(({ start }) => start);
}

function allIn(text: string): Found[] {
  return [...text.matchAll(BEGINNING)].map(({ index, 0: found }) => {
    const name = index + found.indexOf('eventVersion');
    return { start: index, name, end: index + found.length };
  });
}

/**
 * The beginnings of records that lie in no record that was read and in nothing that is counted as not understood. Where no record was read,
 * one that has nothing but what other systems write as well is none.
 */
export function uncountedBeginnings({ text, records, unexplained }: Told): number[] {
  const read = [...records].map(({ span }) => span);
  const known = [...read, ...unexplained].sort((a, b) => a.start - b.start);
  let reach = 0;
  let next = 0;
  const found = allIn(text).filter(({ end }) => !OTHER_VERSION.test(text.slice(end, end + 80)));
  return found.flatMap(({ start, name }, index) => {
    // The name tells: a record that was read from there on lacks nothing but its brace.
    for (let one = known[next]; one && one.start <= name; one = known[++next]) {
      reach = Math.max(reach, one.end);
    }
    const own = text.slice(start, found[index + 1]?.start);
    const isOurs = read.length > 0 ? !ALONE.test(own) : isEvident(own);
    return name >= reach && isOurs ? start : [];
  });
}

/** Whether a text that begins like a record is one of CloudTrail. What is sound otherwise is left to whoever wrote it. */
function isEvident(text: string): boolean {
  const whole = [/^\{[^{}]*\}/.exec(text)?.[0] ?? '', text.slice(0, text.lastIndexOf('}') + 1)];
  return VERSION.test(text) || (NAMES.test(text) && !whole.some(isSound));
}

function isSound(json: string): boolean {
  try {
    return Boolean(JSON.parse(json));
  } catch {
    return false;
  }
}
