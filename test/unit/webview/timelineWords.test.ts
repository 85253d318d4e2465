import assert from 'node:assert/strict';
import type { TimelineState, Words } from '../../../src/editor/table/protocol';
import { barsInWords } from '../../../src/webview/timelineWords';

const words = {
  between: '{0} to {1}',
  events: 'events',
  oneEvent: 'event',
  failed: 'failed',
} as Partial<Words> as Words;

/** What is said of one bar with so many events. */
function saidOf(count: number): string {
  const none = [0];
  const bars = { counts: [count], failed: none, writes: none, firsts: none, untimed: 0 };
  const state: TimelineState = { start: 0, length: 60_000, unit: 'min', span: undefined, ...bars };
  return /: (\d+ \w+), 0 failed/.exec(barsInWords(state, 0, 0, words))?.[1] ?? '';
}

describe('the bars of the timeline in words', () => {
  it('are of one event, or of several', () => {
    assert.deepEqual([0, 1, 2].map(saidOf), ['0 events', '1 event', '2 events']);
  });
});
