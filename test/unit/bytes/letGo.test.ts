import assert from 'node:assert/strict';
import { ByteSource } from '../../../src/core/read/bytes/byteSource';
import { readBytes } from '../../../src/core/read/bytes/readBytes';

const events = ['a', 'b', 'c'].map((id) => ({
  eventVersion: '1.08',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  eventID: id,
}));
const bytes = new TextEncoder().encode(JSON.stringify({ Records: events }));

describe('a log that has let go of its bytes', () => {
  it('asks for them when somebody looks at an event, and not before', () => {
    const source = new ByteSource();
    source.add(bytes);
    source.complete();
    const reading = readBytes(source);
    let step = reading.next();
    while (!step.done) {
      step = reading.next();
    }
    const { records } = step.value;
    let asked = 0;
    source.letGo(() => {
      asked++;
      return bytes;
    });
    assert.deepEqual([...records].map(({ span, damaged }) => [span.end - span.start, damaged]).length, 3);
    assert.deepEqual([asked, source.length], [0, bytes.length]);
    assert.deepEqual(
      [...records].map((record) => record.text('eventID')),
      ['a', 'b', 'c'],
    );
    assert.ok(asked > 0);
  });

  it('gives any part of them, with something around it, as before', () => {
    const [held, gone] = [new ByteSource(), new ByteSource()];
    for (let at = 0; at < bytes.length; at += 7) {
      held.add(bytes.slice(at, at + 7));
      gone.add(bytes.slice(at, at + 7));
    }
    gone.letGo(() => bytes);
    const around = { before: bytes.slice(0, 3), behind: bytes.slice(5, 9) };
    for (const [start, end] of [
      [0, bytes.length],
      [3, 3],
      [5, 90],
      [bytes.length - 2, bytes.length + 9],
    ] as const) {
      assert.deepEqual([...gone.slice(start, end)], [...held.slice(start, end)]);
      assert.deepEqual([...gone.slice(start, end, around)], [...held.slice(start, end, around)]);
      assert.deepEqual([...gone.slice(start, end)], [...bytes.slice(start, end)]);
    }
  });
});
