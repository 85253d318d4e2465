import type { LogDocument, Span } from '../../../src/core';

/** A brace, blanks, `eventVersion` in quotation marks and a colon: plain, in a string, in a cell of a CSV file, in HTML, in Python. */
const BEGINNING =
  /\{(?:\s|\\{1,16}[nrt]){0,200}(?:\\{0,16}"{1,2}|&quot;|')eventVersion(?:\\{0,16}"{1,2}|&quot;|')(?:\s|\\{1,16}[nrt]){0,200}:/g;

/** Where a record seems to begin, by a search that knows nothing of the reader. */
export function beginningsIn(text: string): number[] {
  return [...text.matchAll(BEGINNING)].map(({ index }) => index);
}

/** The beginnings of records that lie in no record that was read and in nothing that is counted as not understood. */
export function uncountedBeginnings({ text, records, unexplained }: LogDocument): number[] {
  const known: Span[] = [...[...records].map(({ span }) => span), ...unexplained].sort((a, b) => a.start - b.start);
  let reach = 0;
  let next = 0;
  return beginningsIn(text).filter((at) => {
    for (let one = known[next]; one && one.start <= at; one = known[++next]) {
      reach = Math.max(reach, one.end);
    }
    return at >= reach;
  });
}
