import assert from 'node:assert/strict';
import { drain, EventIndex, EventSet, eventsOf, match, overviewOf, parseFilter, read } from '../../../src/core';
import { logOf } from '../../support/buildRecord';

const ids = (...letters: readonly (string | undefined)[]) =>
  logOf(...letters.map((letter) => ({ eventID: letter && `id-1${letter}` })));

function repeated(set: EventSet): readonly number[] {
  drain(set.prepareRepeated());
  return Array.from({ length: set.length }, (_, row) => row).filter((row) => set.repeatedAt(row));
}

describe('events that stand there more than once', () => {
  it('are known by their ids, and one of each is no repetition', () => {
    assert.deepEqual(repeated(eventsOf(ids('a', 'b', 'a', 'c', 'a', 'b'))), [2, 4, 5]);
    const open = { eventID: 'EXAMPLE' };
    assert.deepEqual(repeated(eventsOf(logOf({ eventID: undefined }, { eventID: undefined }, open, open))), []);
    assert.deepEqual(repeated(eventsOf(ids())), []);
  });

  it('are found across logs, and told from damaged copies, whichever came first', () => {
    const whole = ids('a', 'b');
    // Breaks off in its second event, behind the id of that.
    const cutOff = read(whole.text.slice(0, whole.text.lastIndexOf(',"readOnly"')));
    assert.deepEqual([cutOff.records.length, cutOff.records.at(1)?.damaged], [2, true]);
    const setOf = (...logs: readonly (typeof whole)[]) =>
      new EventSet(logs.map(({ records }, at) => new EventIndex(records, `${at}.json`)));
    assert.deepEqual(repeated(setOf(cutOff, whole)), [1, 2]);
    assert.deepEqual(repeated(setOf(whole, cutOff)), [2, 3]);
    assert.deepEqual(repeated(setOf(cutOff, cutOff)), [2, 3]);
  });

  it('are counted of all events, and of those that a filter leaves', () => {
    const set = eventsOf(ids('a', 'b', 'a', 'c'));
    assert.equal(drain(overviewOf(set)).repeated, 1);
    assert.equal(drain(overviewOf(set, Uint32Array.of(0, 1, 3))).repeated, 0);
    const filtered = drain(match(parseFilter('is:duplicate').root, set));
    assert.deepEqual([...(filtered.rows ?? [])], [2]);
  });

  it('are found after an edit, too', () => {
    const [before, now] = [ids('a', 'b', 'c'), ids('a', 'b', 'b')];
    const index = new EventIndex(before.records);
    drain(new EventSet([index]).prepareRepeated());
    const at = before.text.indexOf('"eventID":"id-1c"') + '"eventID":"id-1'.length;
    const change = { span: { start: at, end: at + 1 }, length: 1 };
    assert.deepEqual(repeated(new EventSet([index.after(now.records, change)])), [2]);
  });
});
