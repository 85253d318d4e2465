import assert from 'node:assert/strict';
import { type ContainerInfo, type Damage, leftoverOf, read, type Span } from '../../src/core';
import type { ByteLog } from '../../src/core/log/byteLog';
import { decodeBytes } from '../../src/core/read/bytes/byteText';
import type { ByteOptions } from '../../src/core/read/bytes/readBytes';
import { shownValue } from './damage/shown';
import { readAllBytes } from './readBytes';

type Place = (span: Span) => Span;

/** Checks that a text is read from its bytes as it is read by itself. @returns the reading from bytes. */
export function sameFromBytes(text: string, options?: ByteOptions): ByteLog {
  return sameAsDecoded(new TextEncoder().encode(text), options);
}

/** Checks that bytes, which may be no UTF-8, are read as the text is that a browser would show for them. */
export function sameAsDecoded(bytes: Uint8Array, options?: ByteOptions): ByteLog {
  const { text, byteAt } = decodeBytes(bytes);
  const place: Place = ({ start, end }) => ({ start: byteAt(start), end: byteAt(end) });
  const log = read(text);
  const fromBytes = readAllBytes(bytes, options);
  assert.equal(fromBytes.unread, undefined);
  assert.deepEqual(containers(fromBytes.containers), containers(log.containers, place));
  assert.equal(fromBytes.records.length, log.records.length);
  for (const record of fromBytes.records) {
    const expected = log.records.at(record.index)!;
    const label = `record ${record.index}: ${text.slice(expected.span.start, expected.span.start + 80)}`;
    assert.deepEqual(record.span, place(expected.span), label);
    assert.equal(record.damaged, expected.damaged, label);
    assert.equal(record.row, expected.row, label);
    assert.equal(JSON.stringify(shownValue(record.tree)), JSON.stringify(shownValue(expected.tree)), label);
    assert.deepEqual([...(record.written ?? [])], [...(expected.written ?? [])], label);
    for (const field of ['eventName', 'eventTime', 'readOnly', 'userIdentity', 'errorCode']) {
      assert.equal(record.text(field), expected.text(field), label);
      assert.deepEqual(record.at(field), expected.at(field), label);
    }
  }
  assert.deepEqual(places(fromBytes.damages), places(log.damages, place));
  assert.deepEqual([...fromBytes.unexplained], log.unexplained.map(place));
  const { unexplainedCharacters: characters, unexplainedEvents: events } = fromBytes;
  assert.deepEqual({ characters, events }, leftoverOf(log));
  return fromBytes;
}

function containers(list: readonly ContainerInfo[], place: Place = (span) => span): unknown[] {
  return list.map(({ id, span, facts }) => ({
    id,
    span: place(span),
    facts: facts.map((fact) => ({ ...fact, span: place(fact.span) })),
  }));
}

/** One place that is mended, or where a damage without a mend is. */
interface Mended {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string | undefined;
}

/** What is mended where. What one damage gathers in a text, several may gather in its windows. */
function places(damages: Iterable<Damage>, place: Place = (span) => span): Mended[] {
  const found = [...damages].flatMap(({ code, edits, span }): Mended[] =>
    edits.length > 0
      ? edits.map((edit) => ({ code, ...place(edit.span), newText: edit.newText }))
      : [{ code, ...place(span), newText: undefined }],
  );
  return found.sort((a, b) => a.start - b.start || a.end - b.end || a.code.localeCompare(b.code));
}
